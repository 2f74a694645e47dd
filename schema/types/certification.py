"""What is asked of many certificates and assessments at once."""

from datetime import date

import strawberry

from models.queries.assessment_outcomes import OutcomeRow
from models.queries.certificate_audit import FaultyCertificate
from models.queries.certificate_standing import NumberedCertificate
from schema.context import Info
from schema.errors import UserError
from schema.rows import of_row
from schema.types.certificate import Certificate
from schema.types.certification_enums import CertificateFault, CertificateStanding
from schema.types.lsp import Lsp
from schema.types.scheme import SchemeVersion
from schema.types.verification import CertificateVerification


@strawberry.type
class CertificateNumberMatch:
    """A certificate that bears the number; nothing tells whose it is."""

    verdict: CertificateStanding
    year: int
    lsp_id: strawberry.Private[int]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that issued it."""
        return await Lsp.load(info, self.lsp_id)

    @classmethod
    def of(cls, row: NumberedCertificate) -> "CertificateNumberMatch":
        """The match of a row."""
        return of_row(cls, row, verdict=row.standing)


@strawberry.type
class CertificateNumberMatches:
    """Every certificate that bears a number."""

    count: int
    matches: list[CertificateNumberMatch]


@strawberry.type
class CheckedCertificate:
    """One of many that were checked: the answer, or why there is none."""

    verification: CertificateVerification | None
    error: UserError | None


@strawberry.type
class AssessmentOutcomes:
    """How many were found competent in one month for one scheme version."""

    month: date
    k: int
    bk: int
    rate: float
    row: strawberry.Private[OutcomeRow]

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """What they were assessed for."""
        return await SchemeVersion.load(info, self.row.scheme_version_id)

    @classmethod
    def of(cls, row: OutcomeRow) -> "AssessmentOutcomes":
        """The counts of a row."""
        return of_row(cls, row, k=row.competent, bk=row.not_yet_competent)


@strawberry.type
class CertificateViolation:
    """A certificate that should not have been issued."""

    certificate: Certificate
    violations: list[CertificateFault]

    @classmethod
    def of(cls, certificate: Certificate, row: FaultyCertificate) -> "CertificateViolation":
        """The violation of a row."""
        return cls(certificate=certificate, violations=list(row.violations))

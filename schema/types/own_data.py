"""What the register says about the person who asks."""

from datetime import date

import strawberry

from models.queries.assessors import AssessorRow
from models.queries.certificates import CertificateRow
from models.queries.own_data import AssignmentRow, SchemeAssessmentsRow, assessments_per_scheme, pending_assignments
from models.rules.certificates import is_expired
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.rows import of_row
from schema.types.assessor import Assessor
from schema.types.certificate import Certificate
from schema.types.lsp import Lsp
from schema.types.recertification import Recertification
from schema.types.scheme import Scheme, SchemeVersion


@strawberry.type
class VerificationMonth:
    """How often a certificate was checked at the register in one month. Offline checks are not known to anybody."""

    month: date
    count: int


@strawberry.type
class OwnCertificate:
    """A certificate, as its holder sees it."""

    row: strawberry.Private[CertificateRow]

    @strawberry.field
    def certificate(self) -> Certificate:
        """The certificate."""
        return Certificate.of(self.row)

    @strawberry.field
    def is_expired(self, info: Info) -> bool:
        """Whether its last valid day is over."""
        return is_expired(self.row.valid_until, jakarta_day(info.context.now))

    @strawberry.field
    async def verifications(self, info: Info) -> list[VerificationMonth]:
        """How often it was checked, by month, the newest first; by whom is not recorded."""
        rows = await info.context.loaders.verifications.load(self.row.id)
        return [VerificationMonth(month=row.month, count=row.count) for row in rows]


@strawberry.type
class SchemeAssessments:
    """How many persons an assessor assessed for one scheme."""

    assessed: int
    undecided: int
    row: strawberry.Private[SchemeAssessmentsRow]

    @strawberry.field
    async def scheme(self, info: Info) -> Scheme:
        """The scheme."""
        return await Scheme.load(info, self.row.scheme_id)

    @classmethod
    def of(cls, row: SchemeAssessmentsRow) -> "SchemeAssessments":
        """The count of a row."""
        return of_row(cls, row)


@strawberry.type
class Assignment:
    """A state-funded package that the assessor is to assess, until it is reported."""

    package_number: str
    row: strawberry.Private[AssignmentRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP to which it was awarded."""
        return await Lsp.load(info, self.row.package__lsp_id)

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """What is assessed."""
        return await SchemeVersion.load(info, self.row.package__scheme_version_id)

    @classmethod
    def of(cls, row: AssignmentRow) -> "Assignment":
        """The assignment of a row."""
        return cls(package_number=row.package__number, row=row)


@strawberry.type
class OwnAssessor:
    """An assessor's own entry, with what is open."""

    row: strawberry.Private[AssessorRow]

    @strawberry.field
    def assessor(self) -> Assessor:
        """The entry."""
        return Assessor.of(self.row)

    @strawberry.field
    async def recertifications(self, info: Info) -> list[Recertification]:
        """Every recertification, the newest first."""
        return [Recertification.of(row) for row in await info.context.loaders.recertifications.load(self.row.id)]

    @strawberry.field
    async def assessments_per_scheme(self) -> list[SchemeAssessments]:
        """How many persons he or she assessed, by scheme."""
        return [SchemeAssessments.of(row) for row in await assessments_per_scheme(self.row.id)]

    @strawberry.field
    async def pending_assignments(self) -> list[Assignment]:
        """What he or she is to assess."""
        return [Assignment.of(row) for row in await pending_assignments(self.row.id)]

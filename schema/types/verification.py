"""What a check of a certificate found: the same verdicts and checks as offline."""

from datetime import UTC, date, datetime

import strawberry

from models.queries.certificate_standing import CertificateOnDay as CertificateOnDayRow
from models.queries.certificate_standing import certificate_on
from models.queries.imported_certificates import ImportedCertificateRow
from models.rules.standing import check_has_come
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.rows import of_row
from schema.types.certification_enums import CertificateStanding
from schema.types.enums import Check, CheckOutcome, LicenceState, Note, Verdict
from schema.types.scheme import SchemeVersion
from signing.claims import CertificateClaims
from signing.verdicts import CheckResult, Verification


@strawberry.type
class CertificateCheck:
    """One check and what became of it."""

    check: Check
    outcome: CheckOutcome
    explanation_english: str
    explanation_indonesian: str

    @classmethod
    def of(cls, result: CheckResult) -> "CertificateCheck":
        """One result of a verification."""
        return of_row(cls, result, explanation_english=result.explanation)


@strawberry.type
class CertificateOnDay:
    """What the register says of a certificate on one day."""

    verdict_at: CertificateStanding
    licence_state_at: LicenceState
    scheme_in_scope_at: bool

    @classmethod
    def of(cls, row: CertificateOnDayRow) -> "CertificateOnDay":
        """The standing of a row."""
        return of_row(cls, row)


@strawberry.type
class SignedCertificate:
    """What the issuer signed: the fields to compare with the paper and with an identity card."""

    registration_number: str
    certificate_number: str
    blank_number: str | None
    holder_name: str
    scheme: str
    scheme_title: str
    level: int | None
    lsp_licence_number: str
    lsp_name: str | None
    issued_at: datetime
    valid_before: datetime

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion | None:
        """The scheme version with its units, as the register knows it."""
        row = await info.context.loaders.scheme_version_named.load(self.scheme)
        return None if row is None else SchemeVersion.of(row)

    @strawberry.field
    async def standing(self, info: Info, as_of: date) -> CertificateOnDay | None:
        """What the register says of it on a day that has come."""
        check_has_come(as_of, jakarta_day(info.context.now))
        found = await certificate_on(self.registration_number, as_of)
        return None if found is None else CertificateOnDay.of(found)

    @classmethod
    def of(cls, claims: CertificateClaims, lsp_name: str | None) -> "SignedCertificate":
        """The certificate of claims whose signature has passed."""
        return cls(
            registration_number=claims.jti,
            certificate_number=claims.number,
            blank_number=claims.blank,
            holder_name=claims.name,
            scheme=claims.scheme,
            scheme_title=claims.title,
            level=claims.level,
            lsp_licence_number=claims.lsp,
            lsp_name=lsp_name,
            issued_at=datetime.fromtimestamp(claims.iat, UTC),
            valid_before=datetime.fromtimestamp(claims.exp, UTC),
        )


@strawberry.type
class UnsignedCertificate:
    """A certificate from before the register: known by what is printed on it, not digitally signed."""

    registration_number: str
    certificate_number: str
    holder_name: str
    title: str
    lsp_licence_number: str
    lsp_name: str
    issued_on: date
    valid_until: date
    revoked_on: date | None
    replaced_by: str | None

    @classmethod
    def of(cls, row: ImportedCertificateRow) -> "UnsignedCertificate":
        """The certificate of a row."""
        return of_row(
            cls,
            row,
            holder_name=row.name_printed,
            title=row.title_printed,
            lsp_licence_number=row.lsp__licence_number,
            lsp_name=row.lsp__name,
            replaced_by=row.replacement__registration_number,
        )


@strawberry.type
class CertificateVerification:
    """The answer of a check, with everything that it rests on."""

    verdict: Verdict
    signature_valid: bool
    checks: list[CertificateCheck]
    certificate: SignedCertificate | None
    notes: list[Note]
    at: datetime
    data_of: datetime | None
    scanned_host: str | None
    unsigned: UnsignedCertificate | None = None

    @classmethod
    def unsigned_one(cls, unsigned: UnsignedCertificate, at: datetime) -> "CertificateVerification":
        """The answer for a certificate that was never signed: in the register, and nothing to check a signature of."""
        return cls(
            verdict=Verdict.TRUST_UNAVAILABLE,
            signature_valid=False,
            checks=[],
            certificate=None,
            notes=[],
            at=at,
            data_of=None,
            scanned_host=None,
            unsigned=unsigned,
        )

    @classmethod
    def of(cls, verification: Verification) -> "CertificateVerification":
        """The answer of a verification."""
        claims = verification.claims
        return cls(
            verdict=verification.verdict,
            signature_valid=claims is not None,
            checks=[CertificateCheck.of(result) for result in verification.checks],
            certificate=SignedCertificate.of(claims, verification.issuer_name) if claims else None,
            notes=list(verification.notes),
            at=verification.at,
            data_of=verification.data_of,
            scanned_host=verification.scanned_host,
        )

"""What a check of a certificate found: the same verdicts and checks as offline."""

from datetime import UTC, datetime

import strawberry

from schema.types.enums import Check, CheckOutcome, Note, Verdict
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
        return cls(
            check=result.check,
            outcome=result.outcome,
            explanation_english=result.explanation,
            explanation_indonesian=result.explanation_indonesian,
        )


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
class CertificateVerification:
    """The answer of a check, with everything that it rests on."""

    verdict: Verdict
    checks: list[CertificateCheck]
    certificate: SignedCertificate | None
    notes: list[Note]
    at: datetime
    data_of: datetime | None
    scanned_host: str | None

    @classmethod
    def of(cls, verification: Verification) -> "CertificateVerification":
        """The answer of a verification."""
        claims = verification.claims
        return cls(
            verdict=verification.verdict,
            checks=[CertificateCheck.of(result) for result in verification.checks],
            certificate=SignedCertificate.of(claims, verification.issuer_name) if claims else None,
            notes=list(verification.notes),
            at=verification.at,
            data_of=verification.data_of,
            scanned_host=verification.scanned_host,
        )

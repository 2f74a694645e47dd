"""A certificate that was checked and is ready to be numbered: the wrong order cannot be written down.

Only `check` makes drafts, only drafts become intents, and only stored intents are signed.
"""

from dataclasses import dataclass
from datetime import date, datetime

from models.rules.certificates import CertificateStatus
from models.rules.construction import ConstructionDetails
from models.rules.numbers import CertificateNumber, LicenceNumber, RegistrationNumber
from models.rules.validity import expiry, jakarta_day
from models.rules.violations import InvalidInput
from models.services.idempotency import IdempotentRequest
from models.services.lookups import scheme_name
from models.services.register import Register
from models.tables.assessments import Assessment
from models.tables.certificates import Certificate
from models.tables.licences import Licence
from models.tables.signing_keys import SigningKey
from models.tables.status_lists import StatusList
from signing.claims import CertificateClaims
from signing.qr import SymbolTooLarge, check_fits
from signing.text import RefusedText, lint_claims
from signing.token import signing_input


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything about a certificate but its numbers."""

    request: IdempotentRequest
    assessment: Assessment
    licence: Licence
    key: SigningKey
    name: str
    valid_until: date
    blank_number: str | None
    place_of_issue: str | None
    construction: ConstructionDetails | None = None
    """What a construction certificate says besides."""
    previous: Certificate | None = None
    """The certificate that this one replaces."""
    reason: str | None = None
    """Why it replaces another."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What makes a certificate unique."""

    registration: RegistrationNumber
    certificate: CertificateNumber
    status_list: StatusList
    status_index: int

    @classmethod
    def of(
        cls, draft: Draft, registration_serial: int, certificate_serial: int, year: int, status: tuple[StatusList, int]
    ) -> "Numbers":
        """Form the numbers of a draft from the serials that were taken for it."""
        scheme = draft.assessment.scheme_version.scheme
        licence = LicenceNumber.parse(draft.assessment.lsp.licence_number)
        return cls(
            RegistrationNumber.numbered(scheme.registration_prefix, licence, registration_serial, year),
            CertificateNumber.numbered(scheme.kbli_code, scheme.kbji_code, scheme.kkni_level, certificate_serial, year),
            *status,
        )


def intent_of(register: Register, draft: Draft, numbers: Numbers, now: datetime) -> Certificate:
    """Return the row of an intent: exactly what will be signed, linted. Raises InvalidInput."""
    issued_at = now.replace(microsecond=0)
    claims = _claims(register, draft, numbers, issued_at)
    return Certificate(
        lsp_id=draft.assessment.lsp_id,
        licence_id=draft.licence.id,
        scheme_version_id=draft.assessment.scheme_version_id,
        holder_id=draft.assessment.holder_id,
        assessment_id=draft.assessment.id,
        name_printed=draft.name,
        certificate_number=claims.number,
        registration_number=claims.jti,
        blank_number=draft.blank_number,
        place_of_issue=draft.place_of_issue,
        issued_at=issued_at,
        valid_from=jakarta_day(issued_at),
        valid_until=draft.valid_until,
        status=CertificateStatus.INTENDED,
        status_reason=draft.reason,
        status_changed_at=issued_at,
        signing_key_id=draft.key.id,
        kid=draft.key.kid,
        status_list_id=numbers.status_list.id,
        status_index=numbers.status_index,
        signing_input=signing_input(claims, draft.key.kid).decode("ascii"),
        previous_certificate_id=draft.previous.id if draft.previous else None,
    )


def _claims(register: Register, draft: Draft, numbers: Numbers, issued_at: datetime) -> CertificateClaims:
    version = draft.assessment.scheme_version
    claims = CertificateClaims(
        iss=register.identifier,
        jti=str(numbers.registration),
        iat=int(issued_at.timestamp()),
        exp=int(expiry(draft.valid_until).timestamp()),
        name=draft.name,
        number=str(numbers.certificate),
        blank=draft.blank_number,
        scheme=scheme_name(version),
        title=version.title_id,
        level=version.scheme.kkni_level,
        lsp=draft.assessment.lsp.licence_number,
        status_index=numbers.status_index,
        status_uri=register.status_uri(numbers.status_list.number),
    )
    return _signable(claims)


def _signable(claims: CertificateClaims) -> CertificateClaims:
    try:
        lint_claims(claims)
        check_fits(claims)
    except RefusedText as refusal:
        raise InvalidInput(refusal.claim, refusal.reason.value) from refusal
    except SymbolTooLarge as refusal:
        raise InvalidInput("title", "the certificate fits into no QR symbol that is printed") from refusal
    return claims

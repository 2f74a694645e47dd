"""Certificates as they are looked up and listed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import rows_by, rows_of
from models.rules.certificates import CertificateStatus
from models.tables.certificates import Certificate

_ISSUED = (CertificateStatus.ACTIVE, CertificateStatus.SUSPENDED, CertificateStatus.REVOKED, CertificateStatus.REPLACED)
"""What has a token; intents and voided intents are nobody's certificate."""


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """One certificate with its token."""

    id: int
    lsp_id: int
    lsp__licence_number: str
    scheme_version_id: int
    assessment_id: int
    name_printed: str
    certificate_number: str
    registration_number: str
    blank_number: str | None
    place_of_issue: str | None
    issued_at: datetime
    valid_from: date
    valid_until: date
    status: CertificateStatus
    status_reason: str | None
    status_changed_at: datetime
    token: str
    previous_certificate_id: int | None

    @property
    def is_erased(self) -> bool:
        """Whether the holder's personal data is erased: neither name nor token is left."""
        return not self.name_printed


async def certificate_by_registration_number(registration_number: str) -> CertificateRow | None:
    """The certificate of a canonical registration number."""
    return next(iter(await _rows(registration_number=registration_number)), None)


async def certificates_by_registration_number(registration_numbers: Collection[str]) -> Sequence[CertificateRow]:
    """Certificates by canonical registration number, in any order."""
    return await _rows(registration_number__in=list(registration_numbers))


async def certificates_by_id(ids: Collection[int]) -> Sequence[CertificateRow]:
    """Certificates by id, in any order."""
    return await _rows(id__in=list(ids))


async def certificates_by_assessment(assessment_ids: Collection[int]) -> Mapping[int, Sequence[CertificateRow]]:
    """The certificates of some assessments, the newest first: it is the one that stands, if any does."""
    query = Certificate.filter(assessment_id__in=list(assessment_ids), status__in=_ISSUED).order_by("-id")
    return await rows_by("assessment_id", query, CertificateRow)


async def certificate_page(lsp_id: int, request: PageRequest, where: Expression = EVERYTHING) -> Page[CertificateRow]:
    """A page of an LSP's certificates."""
    query = Certificate.filter(criteria(where), lsp_id=lsp_id, status__in=_ISSUED)
    return await read_page(query, request, CertificateRow)


async def is_held_by(subject: str, registration_number: str) -> bool:
    """Tell whether a certificate is that of the person whom the login service calls so."""
    return await Certificate.filter(registration_number=registration_number, holder__subject=subject).exists()


async def holder_certificate_page(subject: str, request: PageRequest) -> Page[CertificateRow]:
    """A page of the certificates of the person whom the login service calls so."""
    query = Certificate.filter(holder__subject=subject, status__in=_ISSUED)
    return await read_page(query, request, CertificateRow)


async def _rows(**where: object) -> list[CertificateRow]:
    query = Certificate.filter(**where, status__in=_ISSUED)
    return await rows_of(query, CertificateRow)

"""Certificates whose holders' personal data has been erased: what is left, by the number that is printed on them."""

from dataclasses import dataclass
from datetime import date

from models.rules.certificates import CertificateStatus
from models.rules.standing import CertificateStanding, standing
from models.rules.validity import jakarta_day
from models.tables.certificates import Certificate
from models.tables.imported_certificates import ImportedCertificate


@dataclass(frozen=True, slots=True)
class ErasedCertificateRow:
    """A certificate without its holder."""

    registration_number: str
    certificate_number: str
    title: str
    lsp_id: int
    issued_on: date
    valid_until: date
    standing: CertificateStanding


async def erased_certificate(registration_number: str, today: date) -> ErasedCertificateRow | None:
    """What is left of the certificate of a canonical number; None when nothing of it was erased."""
    return await _signed(registration_number, today) or await _unsigned(registration_number)


async def _signed(registration_number: str, today: date) -> ErasedCertificateRow | None:
    named = Certificate.filter(registration_number=registration_number).exclude(token=None)
    row = await named.exclude(signing_input_hash=None).select_related("scheme_version").first()
    if row is None:
        return None
    return ErasedCertificateRow(
        registration_number=row.registration_number,
        certificate_number=row.certificate_number,
        title=row.scheme_version.title_id,
        lsp_id=row.lsp_id,
        issued_on=jakarta_day(row.issued_at),
        valid_until=row.valid_until,
        standing=standing(today, CertificateStatus(row.status), row.valid_from, row.valid_until),
    )


async def _unsigned(registration_number: str) -> ErasedCertificateRow | None:
    row = await ImportedCertificate.filter(registration_number=registration_number, name_printed="").first()
    if row is None:
        return None
    return ErasedCertificateRow(
        registration_number=row.registration_number,
        certificate_number=row.certificate_number,
        title=row.title_printed,
        lsp_id=row.lsp_id,
        issued_on=row.issued_on,
        valid_until=row.valid_until,
        standing=CertificateStanding.UNSIGNED,
    )

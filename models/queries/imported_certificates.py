"""Certificates from before the register, by the number that is printed on them."""

from dataclasses import dataclass
from datetime import date

from models.queries.rows import row_of
from models.tables.imported_certificates import ImportedCertificate


@dataclass(frozen=True, slots=True)
class ImportedCertificateRow:
    """One old certificate, as its paper says."""

    registration_number: str
    certificate_number: str
    name_printed: str
    title_printed: str
    lsp__licence_number: str
    lsp__name: str
    issued_on: date
    valid_until: date
    revoked_on: date | None
    replacement__registration_number: str | None


async def imported_certificate(registration_number: str) -> ImportedCertificateRow | None:
    """The old certificate of a canonical registration number."""
    return await row_of(ImportedCertificate.filter(registration_number=registration_number), ImportedCertificateRow)

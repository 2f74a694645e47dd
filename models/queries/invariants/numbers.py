"""Numbers of certificates and the series that they are taken from; indices and the lists that they are taken from."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from models.queries.invariants.invariant import Invariant, never
from models.rules.numbers import CertificateNumber, LicenceNumber, NumberSeriesKind, RegistrationNumber
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput
from models.tables.certificates import Certificate
from models.tables.number_series import EVERY_YEAR, NumberSeries


class Numbered(NamedTuple):
    """What the numbers of one certificate are made of. The fields are read in this order."""

    registration_number: str
    certificate_number: str
    issued_at: datetime
    lsp_id: int
    licence_number: str
    prefix: str
    kbli: str
    kbji: str
    level: int | None

    @property
    def year(self) -> int:
        """The year of issue in Jakarta."""
        return jakarta_day(self.issued_at).year

    def is_formed(self) -> bool:
        """Tell whether both numbers are those of this LSP, scheme and year, in canonical form."""
        try:
            registration = RegistrationNumber.parse(self.registration_number)
            certificate = CertificateNumber.parse(self.certificate_number)
            licence = LicenceNumber.parse(self.licence_number)
            formed = (
                str(RegistrationNumber.numbered(self.prefix, licence, int(registration.serial), self.year)),
                str(CertificateNumber.numbered(self.kbli, self.kbji, self.level, int(certificate.serial), self.year)),
            )
        except InvalidInput:
            return False
        return formed == (self.registration_number, self.certificate_number)


COLUMNS = (
    "registration_number",
    "certificate_number",
    "issued_at",
    "lsp_id",
    "lsp__licence_number",
    "scheme_version__scheme__registration_prefix",
    "scheme_version__scheme__kbli_code",
    "scheme_version__scheme__kbji_code",
    "scheme_version__scheme__kkni_level",
)


async def _numbered() -> list[Numbered]:
    return [Numbered(*row) for row in await Certificate.all().values_list(*COLUMNS)]


async def _misformed() -> Iterable[str]:
    return [each.registration_number for each in await _numbered() if not each.is_formed()]


async def _not_from_the_series() -> Iterable[str]:
    series = {(row.lsp_id, row.kind, row.year): row.next_value for row in await NumberSeries.all()}
    return [
        each.registration_number
        for each in await _numbered()
        if each.is_formed()
        for key, serial in _serials(each)
        if serial >= series.get(key, 1)
    ]


def _serials(each: Numbered) -> Iterable[tuple[tuple[int, NumberSeriesKind, int], int]]:
    registration = int(RegistrationNumber.parse(each.registration_number).serial)
    certificate = int(CertificateNumber.parse(each.certificate_number).serial)
    yield (each.lsp_id, NumberSeriesKind.REGISTRATION, each.year), registration
    yield (each.lsp_id, NumberSeriesKind.CERTIFICATE, EVERY_YEAR), certificate


INDICES_IN_SEQUENCE = """
SELECT l.number AS found FROM status_list l
LEFT JOIN certificate c ON c.status_list_id = l.id
GROUP BY l.number, l.next_index
HAVING COUNT(c.id) <> l.next_index OR COALESCE(MAX(c.status_index), -1) <> l.next_index - 1
"""

INVARIANTS = (
    Invariant("the numbers of a certificate are made of its LSP, scheme and year", _misformed),
    Invariant("the serials of a certificate were taken from their series", _not_from_the_series),
    never("the indices of a status list were given out in sequence", INDICES_IN_SEQUENCE),
)

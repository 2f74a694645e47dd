"""Everything that the paper of a certificate says, read for one certificate or for many at once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.queries.rows import rows_by, rows_of
from models.queries.schemes import UnitRow, units_by_version
from models.rules.certificates import CertificateStatus
from models.rules.signatories import SignatoryOffice
from models.rules.validity import jakarta_day
from models.tables.certificates import Certificate
from models.tables.construction_entries import ConstructionEntry
from models.tables.signatories import Signatory


@dataclass(frozen=True, slots=True)
class PrintedCertificateRow:
    """One certificate with what its LSP and its scheme version are called."""

    id: int
    lsp_id: int
    scheme_version_id: int
    registration_number: str
    certificate_number: str
    blank_number: str | None
    name_printed: str
    issued_at: datetime
    valid_until: date
    place_of_issue: str | None
    status: CertificateStatus
    token: str
    lsp__licence_number: str
    lsp__name: str
    lsp__name_en: str | None
    lsp__province__name_id: str
    scheme_version__version: int
    scheme_version__title_id: str
    scheme_version__title_en: str | None
    scheme_version__validity_years: int
    scheme_version__scheme__code: str
    scheme_version__scheme__sector: str | None


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """Who signed for an LSP, from when to when."""

    name: str
    office: SignatoryOffice
    from_date: date
    to_date: date | None

    def signed_on(self, day: date) -> bool:
        """Tell whether it was this one who signed on a day."""
        return self.from_date <= day and (self.to_date is None or day <= self.to_date)


@dataclass(frozen=True, slots=True)
class ConstructionRow:
    """LPJK's part of a construction certificate."""

    lpjk_registration_number: str | None
    classification: str
    subclassification: str
    qualification: str
    level: int
    occupation: str
    enacted_in: str


@dataclass(frozen=True, slots=True)
class PrintedCertificate:
    """One certificate with all that stands on its front and back."""

    certificate: PrintedCertificateRow
    units: Sequence[UnitRow]
    signatory: SignatoryRow | None
    construction: ConstructionRow | None


async def printed_certificates(registration_numbers: Collection[str]) -> Mapping[str, PrintedCertificate]:
    """What the papers of some certificates say, by number; unknown, unsigned and erased ones are left out."""
    query = Certificate.filter(registration_number__in=list(registration_numbers), signing_input_hash=None)
    rows = await rows_of(query.exclude(token=None), PrintedCertificateRow)
    units = await units_by_version({row.scheme_version_id for row in rows})
    signatories = await _signatories({row.lsp_id for row in rows})
    constructions = await _constructions([row.id for row in rows])
    return {
        row.registration_number: PrintedCertificate(
            row,
            units[row.scheme_version_id],
            _signatory_on(signatories[row.lsp_id], jakarta_day(row.issued_at)),
            constructions.get(row.id),
        )
        for row in rows
    }


async def _signatories(lsp_ids: Collection[int]) -> Mapping[int, Sequence[SignatoryRow]]:
    query = Signatory.filter(lsp_id__in=list(lsp_ids)).order_by("from_date")
    return await rows_by("lsp_id", query, SignatoryRow)


def _signatory_on(signatories: Sequence[SignatoryRow], day: date) -> SignatoryRow | None:
    return next((each for each in signatories if each.signed_on(day)), None)


async def _constructions(certificate_ids: Collection[int]) -> Mapping[int, ConstructionRow]:
    query = ConstructionEntry.filter(certificate_id__in=list(certificate_ids))
    rows = await rows_by("certificate_id", query, ConstructionRow)
    return {certificate_id: row for certificate_id, (row,) in rows.items()}

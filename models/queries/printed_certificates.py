"""Everything that the paper of a certificate says, read for one certificate or for many at once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from models.queries.construction import ConstructionRow, constructions_by_certificate
from models.queries.lsps import LspFormerNameRow, former_names_by_lsp
from models.queries.rows import rows_of
from models.queries.schemes import UnitRow, units_by_version
from models.queries.signatories import SignatoryRow, signatories_by_lsp
from models.rules.certificates import CertificateStatus
from models.rules.validity import jakarta_day
from models.tables.certificates import Certificate


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
    lsp_ids = {row.lsp_id for row in rows}
    signatories, names = await signatories_by_lsp(lsp_ids), await former_names_by_lsp(lsp_ids)
    constructions = await constructions_by_certificate([row.id for row in rows])
    return {
        row.registration_number: PrintedCertificate(
            _with_name_of_its_day(row, names.get(row.lsp_id, ())),
            units[row.scheme_version_id],
            _signatory_on(signatories.get(row.lsp_id, ()), jakarta_day(row.issued_at)),
            next(iter(constructions.get(row.id, ())), None),
        )
        for row in rows
    }


def _with_name_of_its_day(row: PrintedCertificateRow, names: Sequence[LspFormerNameRow]) -> PrintedCertificateRow:
    """Return the certificate with what its LSP was called when it was issued: the paper never changes."""
    was = next((each for each in reversed(names) if row.issued_at < each.ended_at), None)
    return row if was is None else replace(row, lsp__name=was.name, lsp__name_en=was.name_en)


def _signatory_on(signatories: Sequence[SignatoryRow], day: date) -> SignatoryRow | None:
    """The first of those who could have signed on a day."""
    return next((each for each in reversed(signatories) if each.signed_on(day)), None)

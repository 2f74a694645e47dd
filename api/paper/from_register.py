"""From the register to the paper: what is stored becomes what is printed."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from api.paper.content import CHAIR, DIRECTOR, ConstructionEntry, PaperContent, PrintedUnit, Signatory
from api.paper.render import Signed, render_paper
from api.paper.words import Bilingual
from models.queries.construction import ConstructionRow
from models.queries.printed_certificates import PrintedCertificate
from models.queries.schemes import UnitRow
from models.queries.signatories import SignatoryRow
from models.rules.sectors import SECTORS
from models.rules.signatories import SignatoryOffice
from models.rules.validity import jakarta_day
from signing.qr import draw_certificate

_OFFICES = {SignatoryOffice.DIRECTOR: DIRECTOR, SignatoryOffice.CHAIR: CHAIR}
_GENERAL = Bilingual("Kompetensi Kerja", "Occupational Competence")
TEST_REGISTER = "REGISTER UJI COBA / TEST REGISTER"
COPY = "SALINAN / COPY"


def print_certificate(
    printed: PrintedCertificate,
    register_identifier: str,
    *,
    remarks: Sequence[str] = (),
    reprint: int = 0,
    emblem: str | None = None,
) -> bytes:
    """Return the PDF of an issued certificate, the same bytes for the same arguments."""
    content = paper_content(printed, register_identifier, remarks=remarks, reprint=reprint)
    token = printed.certificate.token
    return render_paper(content, Signed(token, draw_certificate(token)), emblem=emblem)


def paper_content(
    printed: PrintedCertificate, register_identifier: str, *, remarks: Sequence[str] = (), reprint: int = 0
) -> PaperContent:
    """Return what the paper of a certificate says."""
    row = printed.certificate
    return PaperContent(
        registration_number=row.registration_number,
        certificate_number=row.certificate_number,
        blank_number=row.blank_number,
        name=row.name_printed,
        field=_field(row.scheme_version__scheme__sector),
        qualification=_bilingual(row.scheme_version__title_id, row.scheme_version__title_en),
        validity_years=row.scheme_version__validity_years,
        place=row.place_of_issue or row.lsp__province__name_id,
        issued_on=jakarta_day(row.issued_at),
        valid_until=row.valid_until,
        lsp_name=_bilingual(row.lsp__name, row.lsp__name_en),
        licence_number=row.lsp__licence_number,
        signatory=_signatory(printed.signatory),
        scheme=f"{row.scheme_version__scheme__code}@{row.scheme_version__version}",
        units=tuple(_unit(each) for each in printed.units),
        checking_address=_address(register_identifier),
        construction=None if printed.construction is None else _construction(printed.construction),
        reprint=reprint,
        remark=" · ".join(remarks),
    )


def _field(sector: str | None) -> Bilingual:
    known = SECTORS.get(sector or "")
    return _GENERAL if known is None else Bilingual(known.title_id, known.title_en)


def _bilingual(indonesian: str, english: str | None) -> Bilingual:
    """A title that nobody has translated stands there in the language that it has."""
    return Bilingual(indonesian, english or indonesian)


def _signatory(row: SignatoryRow | None) -> Signatory:
    """Where the register names nobody, the line is left for a hand to sign."""
    return Signatory("", DIRECTOR) if row is None else Signatory(row.name, _OFFICES[row.office])


def _unit(row: UnitRow) -> PrintedUnit:
    return PrintedUnit(row.unit__code, row.unit__title_id, row.unit__title_en or row.unit__title_id)


def _construction(row: ConstructionRow) -> ConstructionEntry:
    return ConstructionEntry(
        registration_number=row.lpjk_registration_number,
        classification=row.classification,
        subclassification=row.subclassification,
        qualification=row.qualification,
        level=row.level,
        occupation=row.occupation,
        enacted_in=row.enacted_in,
    )


def _address(register_identifier: str) -> str:
    """Return what a person types: the address without its scheme."""
    parts = urlsplit(register_identifier)
    return f"{parts.netloc}{parts.path}"

"""What a certificate on paper says, as values; how it looks is the template's business."""

from dataclasses import dataclass
from datetime import date

from api.paper.words import Bilingual

DIRECTOR = Bilingual("Direktur", "Director")
CHAIR = Bilingual("Ketua LSP", "Chairman PCA")  # as printed on construction certificates


@dataclass(frozen=True, slots=True)
class PrintedUnit:
    """One row of the list of competency units on the back."""

    code: str
    title_id: str
    title_en: str


@dataclass(frozen=True, slots=True)
class ConstructionEntry:
    """What LPJK adds on the back of a construction certificate."""

    registration_number: str | None
    """None until LPJK has recorded the certificate: it is not final before."""
    classification: str
    subclassification: str
    qualification: str
    level: int
    occupation: str
    enacted_in: str


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs on behalf of BNSP, with the office in both languages."""

    name: str
    office: Bilingual = DIRECTOR


@dataclass(frozen=True, slots=True)
class PaperContent:
    """Everything printed on the front and the back (domain.md 2.9)."""

    registration_number: str
    certificate_number: str
    blank_number: str | None
    name: str
    field: Bilingual
    qualification: Bilingual
    validity_years: int
    place: str
    issued_on: date
    valid_until: date
    """The last day on which the certificate holds."""
    lsp_name: Bilingual
    licence_number: str
    signatory: Signatory
    scheme: str
    """Scheme code and version, `SKM-000123@2`."""
    units: tuple[PrintedUnit, ...]
    checking_address: str
    """The address of the check, without its scheme, as a person would type it."""
    construction: ConstructionEntry | None = None
    reprint: int = 0
    """0 for the first print, then 1, 2, ..."""
    remark: str = ""
    """What the corner says of a paper that is no original: a copy, a register for tests."""

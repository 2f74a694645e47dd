"""The tables of the yearly report as the source has them: their lines, their columns, and the figures in them."""

from collections.abc import Sequence
from dataclasses import dataclass

MONTHS = (
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
)


@dataclass(frozen=True, slots=True)
class Title:
    """A text in both languages. `{year}` and `{before}` stand for the report's year and the one before it."""

    indonesian: str
    english: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: a figure for each column, an empty name where the column has none."""

    title: Title
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """One table."""

    series: str
    title: Title
    columns: Sequence[Title]
    lines: Sequence[Line] = ()
    """None for a table by province: its lines are the provinces of the day."""

    @property
    def is_by_province(self) -> bool:
        """Tell whether the lines are the provinces."""
        return not self.lines


def _line(indonesian: str, english: str, *figures: str) -> Line:
    return Line(Title(indonesian, english), figures)


TOTAL = _line("Jumlah", "Total", "TOTAL")
_LSP = (Title("LSP", "LSPs"),)
_PERSONS = (Title("Orang", "Persons"),)
_NUMBER = (Title("Jumlah", "Number"),)
_TYPES = ("P1", "P2", "P3")
_OF_EACH_TYPE = tuple(_line(f"LSP {each}", f"LSP {each}", f"LSP {each}") for each in _TYPES)
_BY_TYPE = (*_OF_EACH_TYPE, TOTAL)
_MONTHS = tuple(
    _line(*names, f"{month} lsp_p1", f"{month} lsp_p2", f"{month} lsp_p3", f"{month} row_total_printed")
    for month, names in enumerate(MONTHS, start=1)
)

LAYOUTS = (
    Layout(
        "resources",
        Title("Sumber daya sertifikasi {year}", "Certification resources, {year}"),
        _NUMBER,
        (
            _line("Asesor terdaftar", "Assessors registered", "assessors_registered"),
            _line("Master asesor", "Master assessors", "master_assessors"),
            _line("TUK", "Assessment sites", "assessment_sites"),
            *(_line(f"LSP {each}", f"LSP {each}", f"lsp_{each.lower()}") for each in _TYPES),
            _line("LSP seluruhnya", "All LSPs", "lsp_total"),
            _line("Provinsi", "Provinces", "provinces"),
            _line("LSP baru terlisensi {year}", "LSPs newly licensed, {year}", "lsp_newly_licensed_{year}"),
            _line("LSP baru terlisensi {before}", "LSPs newly licensed, {before}", "lsp_newly_licensed_{before}"),
        ),
    ),
    Layout("lsp_by_province", Title("Sebaran LSP berdasarkan wilayah {year}", "LSPs by province, {year}"), _LSP),
    Layout("assessors_by_province", Title("Sebaran asesor {year}", "Assessors by province, {year}"), _PERSONS),
    Layout(
        "lsp_licensed_by_month",
        Title("LSP terlisensi {year} menurut bulan dan jenis", "LSPs licensed in {year}, by month and type"),
        (*(Title(each, each) for each in _TYPES), Title("Jumlah", "Total")),
        (
            *_MONTHS,
            _line("Jumlah", "Total", "JUMLAH P1", "JUMLAH P2", "JUMLAH P3", "JUMLAH"),
            _line("Total jumlah LSP", "Total of all LSPs", "", "", "", "TOTAL JUMLAH LSP"),
        ),
    ),
    Layout(
        "lsp_licensed_by_type",
        Title("LSP terlisensi {year} berdasarkan jenis", "LSPs licensed in {year}, by type"),
        _LSP,
        _BY_TYPE,
    ),
    Layout(
        "surveillance",
        Title("Surveilans LSP {year}", "Surveillance of LSPs, {year}"),
        _LSP,
        (*_BY_TYPE, _line("Persentase dari semua LSP", "Per cent of all LSPs", "share")),
    ),
    Layout(
        "pskk",
        Title("Pelaksanaan Sertifikasi Kompetensi Kerja (PSKK) {year}", "State-funded certification (PSKK), {year}"),
        _NUMBER,
        (
            _line("Paket dianggarkan", "Packages budgeted", "packages_budgeted"),
            _line("Paket ditetapkan", "Packages awarded", "packages_awarded"),
            _line("LSP penerima paket", "LSPs awarded", "lsp_awarded"),
            _line("Asesi dianggarkan", "Candidates budgeted", "asesi_budgeted"),
            _line("Asesi diuji", "Candidates assessed", "asesi_assessed"),
            _line("Asesi kompeten", "Candidates found competent", "asesi_competent"),
            _line("Paket dimonitor", "Packages monitored", "monitoring_packages"),
        ),
    ),
    Layout(
        "master_assessors",
        Title("Master asesor {year}", "Master assessors, {year}"),
        _PERSONS,
        (TOTAL, _line("Setelah RCC, menurut laporan", "After RCC, as the report says", "TOTAL after RCC")),
    ),
    Layout(
        "master_assessor_programme",
        Title("Magang, sertifikasi dan RCC master asesor {year}", "Internship, certification, RCC of masters, {year}"),
        _PERSONS,
        (
            _line("Peserta magang", "Interns", "internship_participants"),
            _line("Peserta sertifikasi", "Candidates for certification", "certification_participants"),
            _line("Kompeten", "Competent", "certification_competent"),
            _line("Belum kompeten", "Not yet competent", "certification_not_yet_competent"),
            _line("RCC: diundang", "RCC: invited", "rcc_invited"),
            _line("RCC: lolos verifikasi", "RCC: accepted", "rcc_accepted_after_verification"),
            _line("RCC: diuji", "RCC: assessed", "rcc_assessed"),
            _line("RCC: kompeten", "RCC: competent", "rcc_competent"),
            _line("RCC: upgrading", "RCC: upgrading", "rcc_upgrading"),
        ),
    ),
)
"""In the order of the source."""

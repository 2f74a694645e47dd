"""The anomalies A1 to A31 of the printed tables, each with what carries it in the register."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pytest

from models.published.arithmetic import compute_again
from models.published.figures import PrintedFigure, read_figures
from models.published.tables import read_table
from models.rules.indonesian_numbers import parse_printed_number
from models.rules.published_figures import bears_out

FIGURES: Mapping[tuple[str, str], PrintedFigure] = {(each.series, each.figure): each for each in read_figures()}
COMPUTED = compute_again(read_figures())
NOTED = {(row["series"], row["figure"]): row for row in read_table("notes")}
REMARKED = {(row["series"], row["seed_line"]): row for row in read_table("remarks")}


@dataclass(frozen=True)
class Contradicted:
    """A figure that the report's own cells speak against, with its note: M3 lists it."""

    series: str
    figure: str
    line: str
    printed: str
    computed: str

    def check(self) -> None:
        name = (self.series, self.figure)
        figure = FIGURES[name]
        assert (figure.seed_line, figure.printed) == (self.line, self.printed)
        assert round(COMPUTED[name], 2) == Decimal(self.computed)
        assert not bears_out(figure.value, figure.qualifier, COMPUTED[name])
        assert name in NOTED


@dataclass(frozen=True)
class BorneOut:
    """A figure that the report's own cells give too."""

    series: str
    figure: str
    computed: str

    def check(self) -> None:
        name = (self.series, self.figure)
        assert round(COMPUTED[name], 2) == Decimal(self.computed)
        assert bears_out(FIGURES[name].value, FIGURES[name].qualifier, COMPUTED[name])


@dataclass(frozen=True)
class Noted:
    """A figure with a note that says this; nothing contradicts it."""

    series: str
    figure: str
    says: str

    def check(self) -> None:
        name = (self.series, self.figure)
        figure = FIGURES[name]
        assert name not in COMPUTED or bears_out(figure.value, figure.qualifier, COMPUTED[name])
        assert self.says in NOTED[name]["note_en"]


@dataclass(frozen=True)
class Remarked:
    """A remark on what is no number, shown as printed."""

    series: str
    line: str
    printed: str
    says: str

    def check(self) -> None:
        remark = REMARKED[self.series, self.line]
        assert remark["printed"] == self.printed
        assert self.says in remark["note_en"]


@dataclass(frozen=True)
class Parsed:
    """The printed text and the number are both kept."""

    printed: str
    value: str

    def check(self) -> None:
        assert parse_printed_number(self.printed) == Decimal(self.value)
        assert any((each.printed, each.value) == (self.printed, Decimal(self.value)) for each in FIGURES.values())


@dataclass(frozen=True)
class OutOfScope:
    """Nothing that the register keeps: the reason."""

    reason: str

    def check(self) -> None:
        assert not any("trade" in series for series, _ in FIGURES)


Carrier = Contradicted | BorneOut | Noted | Remarked | Parsed | OutOfScope
_LICENSED = "lsp_licensed_by_month_2021"
_PACKAGES = "pskk_2021"
_SPENT = "budget_realisation_2021"
_BY_ACTIVITY = "budget_by_activity_2021"
_MASTERS = "master_assessor_programme_2021"
ANOMALIES: Mapping[str, tuple[Carrier, ...]] = {
    "A1": (
        Contradicted("assessors_by_province_2021", "TOTAL", "995", "51.101", "50299"),
        Contradicted("resources_2021", "assessors_registered", "108", "51.101", "50299"),
    ),
    "A2": (BorneOut(_LICENSED, "JUMLAH", "178"), Contradicted(_LICENSED, "TOTAL JUMLAH LSP", "393", "356", "178")),
    "A3": (Contradicted("lsp_licensed_by_type_2021", "TOTAL", "1022", "356", "178"),),
    "A4": (Contradicted("resources_2021", "lsp_newly_licensed_2021", "373,395,407", "356", "178"),),
    "A5": (Contradicted("resources_2021", "more newly licensed than in 2020", "395", "258", "178"),),
    "A6": (Contradicted(_PACKAGES, "lsp_in_socialisation", "529", "1.791", "1643"),),
    "A7": (Contradicted("surveillance_2021", "share", "407", "8,4", "1.65"),),
    "A8": (Noted("surveillance_2021", "TOTAL", "1,821 - 30 = 1,791"),),
    "A9": (Noted("resources_2021", "growth of certified persons", "+39.92 % (+237,094)"),),
    "A10": (Noted(_SPENT, "correction", "35.24 %"), BorneOut(_SPENT, "correction", "35.24")),
    "A11": (
        Contradicted("master_assessors_2021", "TOTAL after RCC", "521", "35", "114"),
        Noted("master_assessors_2021", "TOTAL", "10 newly competent"),
        BorneOut(_MASTERS, "rcc_assessed", "37"),
    ),
    "A12": (BorneOut("lsp_by_province_2021", "TOTAL", "1821"),),
    "A13": (BorneOut("resources_2021", "lsp_total", "1821"),),
    "A14": (BorneOut("surveillance_2021", "TOTAL", "30"),),
    "A15": (
        BorneOut("budget_2019_2021", "2019 realisation_pct_printed", "95.38"),
        BorneOut("budget_2019_2021", "2020 realisation_pct_printed", "97.11"),
        BorneOut("budget_2019_2021", "2021 realisation_pct_printed", "98.96"),
        BorneOut(_BY_ACTIVITY, "2223 realisation_pct_printed", "97.84"),
        BorneOut(_BY_ACTIVITY, "4053 realisation_pct_printed", "99.19"),
        BorneOut(_BY_ACTIVITY, "4056 realisation_pct_printed", "99.93"),
        BorneOut(_BY_ACTIVITY, "4473 realisation_pct_printed", "99.91"),
        BorneOut(_BY_ACTIVITY, "TOTAL budget_idr", "86911383000"),
        BorneOut(_BY_ACTIVITY, "TOTAL realisation_idr", "86004829886"),
        BorneOut(_SPENT, "SISA ANGGARAN", "906553114"),
        BorneOut(_SPENT, "SISA pct", "1.04"),
    ),
    "A16": (
        BorneOut(_MASTERS, "internship_participants", "99"),
        BorneOut(_MASTERS, "certification_participants", "19"),
    ),
    "A17": (BorneOut(_PACKAGES, "asesi_budgeted", "90000"), Noted(_PACKAGES, "asesi_budgeted", "8.2 packages per LSP")),
    "A18": (
        Contradicted(_MASTERS, "months of internship", "505", "delapan", "9"),
        Contradicted(_PACKAGES, "months of monitoring", "537", "delapan", "9"),
        BorneOut(_PACKAGES, "months of execution", "7"),
        BorneOut("training_and_workshops_2021", "months of assessor training", "5"),
    ),
    "A19": (Remarked(_LICENSED, "378-391", "", "stand for zero"),),
    "A20": (Contradicted("mou_and_harmonisation_events_2021", "partners of the occupation map", "561", "empat", "5"),),
    "A21": (Contradicted("training_and_workshops_2021", "days of document guidance", "435", "dua", "5"),),
    "A22": (
        Remarked("scheme_verification_sessions_2021", "454", "pada akhir Desember 2021", "3 and 4 December"),
        BorneOut("scheme_verification_sessions_2021", "TOTAL", "6"),
    ),
    "A23": (
        Remarked(
            "publication_2021", "42,44,689", "Drs. Mulyono, M.H.; Tetty Desiarti Soemarso; Aziz", "not merged by name"
        ),
    ),
    "A24": (Remarked("publication_2021", "72,74", "admin@bnsf.go.id; bnsf.go.id", "bnsp.go.id"),),
    "A25": (
        Remarked("publication_2021", "36,54,92", "©2021; Cetakan I, Mei 2022; Jakarta, Desember 2021", "31 December"),
    ),
    "A26": (
        Remarked(
            "circulars_2021", "715-721", "SE. 001; SE. 002; SE. 003; SE. 1331; SE. 1722; SE. 007", "is no sequence"
        ),
    ),
    "A27": (
        Noted("lsp_by_province_2021", "ID-SG", "1 LSP and 86 assessors"),
        Noted("lsp_by_province_2021", "ID-ST", "11.4 assessors per LSP"),
        Noted("lsp_by_province_2021", "ID-KI", "56.8 assessors per LSP"),
    ),
    "A28": (Parsed("1.435", "1435"), Parsed("98,96", "98.96")),
    "A29": (OutOfScope("trade with the Emirates, Korea and Chile is no matter of certification"),),
    "A30": (
        Remarked("lsp_2006_2021", "1029-1033", "PERKEMBANGAN LSP TAHUN 2006–2021", "stays empty"),  # noqa: RUF001 - as printed
        Remarked("certified_workers_2006_2021", "1035-1039", "SERTIFIKASI TENAGA KERJA TAHUN 2006-2021", "stays empty"),
        Remarked("master_assessors_2021", "986-992", "SEBARAN MASTER ASESOR", "without numbers"),
    ),
    "A31": (Noted("resources_2021", "certified_persons_2021", "Not comparable"),),
}


@pytest.mark.parametrize("name", ANOMALIES)
def test_the_anomaly_is_carried(name: str) -> None:
    for carrier in ANOMALIES[name]:
        carrier.check()


def test_all_of_them_are_named_and_nothing_else_is_flagged() -> None:
    assert list(ANOMALIES) == [f"A{number}" for number in range(1, 32)]
    carriers = [each for carriers in ANOMALIES.values() for each in carriers]
    figures = {(each.series, each.figure) for each in carriers if isinstance(each, Contradicted | Noted)}
    assert figures == set(NOTED)
    assert {(each.series, each.line) for each in carriers if isinstance(each, Remarked)} == set(REMARKED)


def test_an_empty_cell_is_kept_empty_and_persons_certified_have_a_unit_of_their_own() -> None:
    empty = [each for each in FIGURES.values() if not each.printed]
    assert [(each.series, each.value) for each in empty] == [(_LICENSED, Decimal(0))] * 9
    named = {each.figure for each in FIGURES.values() if each.unit == "PERSON_AS_PRINTED"}
    assert named == {"certified_persons_2020", "certified_persons_2021"}

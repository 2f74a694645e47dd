"""How the yearly report is written."""

from datetime import date
from decimal import Decimal

from api.yearly_report import csv_notes, csv_table, markdown
from models.queries.published_figures import FigureRow
from models.queries.published_remarks import RemarkRow
from models.queries.report_layout import Title
from models.queries.yearly_report import ReportCell, ReportRow, ReportTable, YearlyReport
from models.rules.published_figures import Qualifier

COLUMNS = (Title("P1", "P1"), Title("Jumlah", "Total"))
ROWS = [
    ReportRow(Title("Maret", "March"), [ReportCell(Decimal(1200), Decimal(17), None), None]),
    ReportRow(Title("April", "April"), [ReportCell(Decimal(2), Decimal(0), None, ""), None]),
    ReportRow(Title("Jumlah", "Total"), [None, ReportCell(Decimal("1.64745"), Decimal("8.4"), Decimal("1.65"), "8,4")]),
]
DAY = date(2021, 12, 31)
SHARE = FigureRow(
    series="licensed_2021",
    series_title_id="LSP terlisensi",
    series_title_en="LSPs licensed",
    source="Laporan",
    source_line="407",
    as_of=DAY,
    name="share",
    printed="8,4",
    value=Decimal("8.4"),
    unit="PERCENT",
    qualifier=Qualifier.EXACTLY,
    month=None,
    lsp_type=None,
    province=None,
    computed=Decimal("1.6475"),
    registered=None,
    note_id="Beda",
    note_en="Odd",
)
ODD = RemarkRow("licensed_2021", "LSP terlisensi", "LSPs licensed", "Laporan", "407", DAY, "8,4", "Beda", "Odd", SHARE)
EMPTY = RemarkRow("chart_2021", "Grafik", "Chart", "Laporan", "1029-1033", DAY, "", "Kosong", "Empty")
PRINTED = ReportTable("licensed_2021", Title("LSP terlisensi", "LSPs licensed"), COLUMNS, ROWS, [ODD])
REPORT = YearlyReport(2021, DAY, [PRINTED], [ODD, EMPTY])


def test_a_printed_table_has_four_columns_for_each() -> None:
    text = markdown(REPORT)
    assert text.startswith("# Laporan 2021 / Report for 2021\n\n")
    assert text.endswith(
        "## LSP terlisensi / LSPs licensed\n\n"
        "|  | P1, register | P1, tercetak / P1, printed | P1, selisih / P1, difference"
        " | P1, dari sel cetakan / P1, from the printed cells"
        " | Jumlah, register / Total, register | Jumlah, tercetak / Total, printed"
        " | Jumlah, selisih / Total, difference | Jumlah, dari sel cetakan / Total, from the printed cells |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        "| Maret / March | 1.200 | 17 | -1.183 |  |  |  |  |  |\n"
        "| April | 2 |  | -2 |  |  |  |  |  |\n"
        "| Jumlah / Total |  |  |  |  | 1,65 | 8,4 | 6,75 | 1,65 |\n\n"
        "- baris 407 / line 407, `8,4`: Beda / Odd\n\n"
        "## Catatan lain atas cetakan / Other notes on the print\n\n"
        "- baris 1029-1033 / lines 1029-1033: Kosong / Empty\n"
    )


def test_every_note_is_a_line_of_its_own_table_with_its_difference() -> None:
    assert csv_notes(REPORT) == (
        "series,figure,line,printed,from_print,difference,note_id,note_en\n"
        'licensed_2021,share,407,"8,4",1.65,6.75,Beda,Odd\n'
        "chart_2021,,1029-1033,,,,Kosong,Empty\n"
    )


def test_a_table_without_print_has_what_the_register_counts() -> None:
    rows = [ReportRow(Title("Aceh", "Aceh"), [ReportCell(Decimal(2), None, None)])]
    table = ReportTable("lsp_by_province_2025", Title("LSP", "LSPs"), COLUMNS[:1], rows, [])
    text = markdown(YearlyReport(2025, date(2025, 12, 31), [table], []))
    assert text.endswith("## LSP / LSPs\n\n|  | P1, register |\n| --- | ---: |\n| Aceh | 2 |\n")


def test_a_csv_table_has_a_line_for_each_cell() -> None:
    assert csv_table(PRINTED) == (
        "row,column,computed,printed,difference,from_print\n"
        "Maret,P1,1200,17,-1183,\n"
        "April,P1,2,,-2,\n"
        "Jumlah,Jumlah,1.65,8.40,6.75,1.65\n"
    )

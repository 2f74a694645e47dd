"""The yearly report as files: one text in Markdown for people, one table each in CSV for programs."""

import csv
import io
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from models.queries.published_remarks import RemarkRow
from models.queries.report_layout import Title
from models.queries.yearly_report import ReportCell, ReportTable, YearlyReport
from models.rules.indonesian_numbers import format_printed_number

COLUMNS = ("row", "column", "computed", "printed", "difference", "from_print")
NOTE_COLUMNS = ("series", "figure", "line", "printed", "from_print", "difference", "note_id", "note_en")
_COMPUTED = Title("register", "register")
_PRINTED = Title("tercetak", "printed")
_DIFFERENCE = Title("selisih", "difference")
_FROM_PRINT = Title("dari sel cetakan", "from the printed cells")
_OTHER_NOTES = Title("Catatan lain atas cetakan", "Other notes on the print")


def markdown(report: YearlyReport) -> str:
    """Write the report, in Indonesian first and English second, numbers in the Indonesian way; a print as it is."""
    basis = (
        f"Dihitung dari register per {report.as_of}; selisih = tercetak - register. /"
        f" Computed from the register as of {report.as_of}; difference = printed - register."
    )
    head = [f"# Laporan {report.year} / Report for {report.year}", basis]
    others = _markdown_notes(report.other_notes)
    rest = [f"## {_both(_OTHER_NOTES)}\n\n{others}"] if others else []
    return "\n\n".join([*head, *map(_markdown_table, report.tables), *rest]) + "\n"


def csv_table(table: ReportTable) -> str:
    """Write one table, a line for each cell; a cell is empty where there is no number."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(COLUMNS)
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            if cell is not None:
                numbers = (cell.computed, cell.number_in_print, cell.difference, cell.from_print)
                lines.writerow([row.title.indonesian, column.indonesian, *map(_plain, numbers)])
    return text.getvalue()


def csv_notes(report: YearlyReport) -> str:
    """Write every note on the year's print, a line for each, with the difference where there is a number."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(NOTE_COLUMNS)
    lines.writerows(map(_note_line, report.notes))
    return text.getvalue()


def _note_line(note: RemarkRow) -> list[str]:
    figure = note.figure
    name, computed, difference = (figure.name, figure.computed, figure.difference) if figure else ("", None, None)
    place = (note.series, name, note.source_line, note.printed)
    return [*place, _plain(computed), _plain(difference), note.note_id, note.note_en]


def _markdown_table(table: ReportTable) -> str:
    header = ["", *(_both(title) for title in _headers(table))]
    lines = [header, ["---", *("---:" for _ in header[1:])]]
    lines += [[_both(row.title), *_numbers(table, row.cells)] for row in table.rows]
    drawn = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return "\n\n".join(filter(None, (f"## {_both(table.title)}", drawn, _markdown_notes(table.notes))))


def _markdown_notes(notes: Sequence[RemarkRow]) -> str:
    return "\n".join(f"- {_place(each)}: {each.note_id} / {each.note_en}" for each in notes)


def _place(note: RemarkRow) -> str:
    """Say in which line what is printed; a cell that is empty in print has nothing to say."""
    lines = note.source_line.replace(",", ", ")
    line = f"baris {lines} / {'line' if lines.isdigit() else 'lines'} {lines}"
    return f"{line}, `{note.printed}`" if note.printed else line


def _headers(table: ReportTable) -> Iterator[Title]:
    """Each column as computed; where there is a print, also as printed, with the difference and the print's own sum."""
    kinds = (_COMPUTED, _PRINTED, _DIFFERENCE, _FROM_PRINT) if table.is_printed else (_COMPUTED,)
    for column in table.columns:
        for kind in kinds:
            yield Title(f"{column.indonesian}, {kind.indonesian}", f"{column.english}, {kind.english}")


def _numbers(table: ReportTable, cells: Sequence[ReportCell | None]) -> Iterator[str]:
    empty = ReportCell(None, None, None)
    for cell in (each or empty for each in cells):
        yield _indonesian(cell.computed)
        if table.is_printed:
            yield _in_print(cell)
            yield _indonesian(cell.difference)
            yield _indonesian(cell.from_print)


def _in_print(cell: ReportCell) -> str:
    return _indonesian(cell.printed) if cell.as_printed is None else cell.as_printed


def _both(title: Title) -> str:
    return title.indonesian if title.indonesian == title.english else f"{title.indonesian} / {title.english}"


def _indonesian(number: Decimal | None) -> str:
    if number is None:
        return ""
    return f"-{format_printed_number(-_rounded(number))}" if number < 0 else format_printed_number(_rounded(number))


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{_rounded(number):f}"


def _rounded(number: Decimal) -> Decimal:
    """Round to what is printed of percentages at most; a count has no decimals."""
    whole = number.quantize(Decimal(1), ROUND_HALF_UP)
    return whole if whole == number else number.quantize(Decimal("0.01"), ROUND_HALF_UP)

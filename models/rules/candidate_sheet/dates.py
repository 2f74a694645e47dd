"""Days, in the ways in which people and spreadsheets have written them."""

import re
from datetime import date, datetime, timedelta

from models.rules.candidate_sheet.cells import Cell, RefusedCell, check_computed, text_of
from models.rules.candidate_sheet.reasons import DateReason

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "january", "jan"),
            ("februari", "pebruari", "february", "feb", "peb"),
            ("maret", "march", "mar", "mrt"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "june", "jun"),
            ("juli", "july", "jul"),
            ("agustus", "august", "agu", "agt", "ags", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "october", "okt", "oct"),
            ("november", "nopember", "nov", "nop"),
            ("desember", "december", "des", "dec"),
        ),
        start=1,
    )
    for name in names
}
"""Indonesian names, their older spellings, the usual abbreviations, and English ones."""
BEFORE_FIRST_DAY = date(1899, 12, 30)
"""What spreadsheets count days from, for every day after February 1900."""
FIRST_SERIAL, LAST_SERIAL = 367, 73_050
"""Days from 1901 to 2099: nobody in a sheet was born or assessed outside them."""
UNDIVIDED_FROM, UNDIVIDED_TO = 1_01_1900, 31_12_2099
"""Day, month and year as one number."""
MONTHS_OF_YEAR = 12
WHOLE_YEAR = 4  # digits

_CLOCK = re.compile(r"[ t]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?z?$", re.ASCII)
_WEEKDAY = re.compile(r"^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[ ,]+")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{2}|\d{4})", re.ASCII)
_NAMED = re.compile(r"(\d{1,2}) ?[-/. ,]? ?([a-z]+)\.? ?[-/. ,]? ?(\d{2}|\d{4})", re.ASCII)
_UNDIVIDED = re.compile(r"\d{6,8}", re.ASCII)


def day_of(cell: Cell) -> date:
    """Return the day that a cell means. Raises RefusedCell."""
    check_computed(cell)
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _serial(cell)
    return _written(text_of(cell).casefold())


def _serial(number: float) -> date:
    """Return the day that a spreadsheet counts so, when the cell has lost its format."""
    if not FIRST_SERIAL <= number <= LAST_SERIAL:
        undivided = UNDIVIDED_FROM <= number <= UNDIVIDED_TO
        raise RefusedCell(DateReason.DATE_UNDIVIDED if undivided else DateReason.DATE_SERIAL_IMPOSSIBLE)
    return BEFORE_FIRST_DAY + timedelta(days=int(number))


def _written(text: str) -> date:
    text = _WEEKDAY.sub("", _CLOCK.sub("", text))
    if match := _ISO.fullmatch(text):
        return _day(int(match[3]), int(match[2]), match[1])
    if match := _NUMBERS.fullmatch(text):
        return _day(int(match[1]), int(match[2]), match[3])
    if (match := _NAMED.fullmatch(text)) and match[2] in MONTHS:
        return _day(int(match[1]), MONTHS[match[2]], match[3])
    raise RefusedCell(DateReason.DATE_UNDIVIDED if _UNDIVIDED.fullmatch(text) else DateReason.DATE_NOT_UNDERSTOOD)


def _day(day: int, month: int, year: str) -> date:
    if len(year) < WHOLE_YEAR:
        raise RefusedCell(DateReason.DATE_YEAR_SHORT)
    if day <= MONTHS_OF_YEAR < month:
        raise RefusedCell(DateReason.DATE_MONTH_FIRST)
    try:
        return date(int(year), month, day)
    except ValueError:
        raise RefusedCell(DateReason.DATE_NOT_IN_CALENDAR) from None

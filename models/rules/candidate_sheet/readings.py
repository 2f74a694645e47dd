"""Rows become candidates: every cell is read, then the cells of a row are put beside each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date

from models.rules.assessments import Outcome
from models.rules.candidate_sheet.cells import RefusedCell, is_empty
from models.rules.candidate_sheet.columns import Cells, Column
from models.rules.candidate_sheet.findings import Finding
from models.rules.candidate_sheet.reasons import CellReason, RowReason
from models.rules.holders import Sex
from models.rules.national_id import NationalId
from models.rules.validity import add_years

YOUNGEST, OLDEST = 13, 100  # years
HARDLY_FILLED = 8  # empty cells of the nineteen that are told by one finding: a sum, a signature, a name alone


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row of which everything was understood. What identifies the person is left out of `repr`."""

    row: int
    name: str = field(repr=False)
    national_id: NationalId = field(repr=False)
    birth_place: str = field(repr=False)
    birth_date: date = field(repr=False)
    sex: Sex = field(repr=False)
    city: str
    province: str
    education: str
    occupation: str
    schedule: str
    assessed_on: date
    assessors: tuple[str, ...]
    budget: str
    ministry: str | None
    result: Outcome


@dataclass(frozen=True, slots=True)
class Reading:
    """A row as far as it was understood: what was not, is None."""

    row: int
    line: int | None = None
    name: str | None = field(default=None, repr=False)
    national_id: NationalId | None = field(default=None, repr=False)
    birth_place: str | None = field(default=None, repr=False)
    birth_date: date | None = field(default=None, repr=False)
    sex: Sex | None = field(default=None, repr=False)
    city: str | None = None
    province: str | None = None
    education: str | None = None
    occupation: str | None = None
    schedule: str | None = None
    assessed_on: date | None = None
    assessors: tuple[str, ...] = ()
    budget: str | None = None
    ministry: str | None = None
    result: Outcome | None = None

    @property
    def candidate(self) -> Candidate:
        """The candidate of a row of which nothing was refused."""
        return Candidate(*(getattr(self, name) for name in _WHOLE))


_OPTIONAL = frozenset(column for column in Column if not column.value.is_required)
_READERS = {column: column.value.read for column in Column}
_KEPT = {column: column.name.lower() for column in Column if column.name.lower() in {f.name for f in fields(Reading)}}
_WHOLE = tuple(each.name for each in fields(Candidate))


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row that was read, and what was found wrong with it by itself."""

    reading: Reading
    findings: tuple[Finding, ...]


def read_row(row: int, cells: Cells, today: date) -> ReadRow:
    """Read every cell of a row. It raises nothing: what is not understood is found, all of it.

    Of a row that is hardly filled it is told that it is, and not of each cell.
    """
    values: dict[Column, object] = {}
    findings: list[Finding] = []
    for column, read in _READERS.items():
        cell = cells.get(column)
        try:
            values[column] = None if column in _OPTIONAL and is_empty(cell) else read(cell)
        except RefusedCell as refused:
            findings.append(Finding(row, column, refused.reason, refused.detail))
    reading = _reading(row, values)
    if sum(each.reason is CellReason.CELL_EMPTY for each in findings) >= HARDLY_FILLED:
        return ReadRow(reading, (Finding(row, None, RowReason.ROW_HARDLY_FILLED),))
    return ReadRow(reading, (*findings, *_beside_each_other(reading, today)))


def _reading(row: int, values: dict[Column, object]) -> Reading:
    named = {name: values.get(column) for column, name in _KEPT.items()}
    second = values.get(Column.SECOND_ASSESSOR) or ()
    both = (*(named.pop("assessors", None) or ()), *second)  # type: ignore[misc]  # both readers return numbers
    return Reading(row=row, assessors=both, **named)  # type: ignore[arg-type]  # each reader returns its column's kind


def _beside_each_other(reading: Reading, today: date) -> Iterator[Finding]:
    row = reading.row
    if reading.city and reading.province and not reading.city.startswith(reading.province):
        yield Finding(row, Column.CITY, RowReason.CITY_IN_ANOTHER_PROVINCE)
    if len(set(reading.assessors)) < len(reading.assessors):
        yield Finding(row, Column.ASSESSORS, RowReason.ASSESSOR_TWICE)
    if reading.assessed_on and reading.assessed_on > today:
        yield Finding(row, Column.ASSESSED_ON, RowReason.ASSESSED_IN_FUTURE)
    yield from _ages(reading)
    yield from _what_the_number_tells(reading)


def _ages(reading: Reading) -> Iterator[Finding]:
    born, day = reading.birth_date, reading.assessed_on
    if born is None or day is None:
        return
    if born > day:
        yield Finding(reading.row, Column.BIRTH_DATE, RowReason.BORN_AFTER_ASSESSMENT)
    elif not add_years(born, YOUNGEST) <= day <= add_years(born, OLDEST):
        yield Finding(reading.row, Column.BIRTH_DATE, RowReason.AGE_IMPLAUSIBLE, f"{YOUNGEST}-{OLDEST}")


def _what_the_number_tells(reading: Reading) -> Iterator[Finding]:
    """A misfit is a warning, never a refusal: numbers are permanent, even wrong ones (domain.md 2.11)."""
    number = reading.national_id
    if number and reading.birth_date and reading.birth_date not in number.possible_birth_dates:
        yield Finding(reading.row, Column.NATIONAL_ID, RowReason.NATIONAL_ID_OTHER_BIRTH)
    if number and reading.sex and reading.sex is not number.sex:
        yield Finding(reading.row, Column.NATIONAL_ID, RowReason.NATIONAL_ID_OTHER_SEX)

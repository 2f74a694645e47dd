"""Rows of one sheet beside each other: nobody stands in it twice for one schedule."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from models.rules.candidate_sheet.columns import Column
from models.rules.candidate_sheet.findings import Finding
from models.rules.candidate_sheet.readings import Reading
from models.rules.candidate_sheet.reasons import SheetReason
from models.rules.names import comparable_name


def find_doubles(readings: Iterable[Reading]) -> Iterator[Finding]:
    """Yield what is wrong between rows.

    Of two rows that say the same the first counts; of two that contradict each other, neither.
    """
    by_number: dict[object, list[Reading]] = defaultdict(list)
    by_line: dict[int, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.national_id:
            by_number[reading.national_id].append(reading)
        if reading.line:
            by_line[reading.line].append(reading)
    for rows in by_number.values():
        yield from _names(rows)
        yield from _schedules(rows)
    for rows in by_line.values():
        yield from (
            Finding(each.row, Column.LINE, SheetReason.LINE_NUMBER_TWICE, str(rows[0].row)) for each in rows[1:]
        )


def _names(rows: Sequence[Reading]) -> Iterator[Finding]:
    named = [each for each in rows if each.name]
    for each, other in _contradictions(named, lambda one: comparable_name(one.name or "")):
        yield Finding(each.row, Column.NATIONAL_ID, SheetReason.NATIONAL_ID_OF_TWO_NAMES, str(other.row))


def _schedules(rows: Sequence[Reading]) -> Iterator[Finding]:
    by_schedule: dict[str, list[Reading]] = defaultdict(list)
    for each in rows:
        if each.schedule:
            by_schedule[each.schedule].append(each)
    for same in by_schedule.values():
        yield from _of_one_schedule(same)


def _of_one_schedule(rows: Sequence[Reading]) -> Iterator[Finding]:
    contradictions = _contradictions(rows, lambda one: (one.assessed_on, one.assessors, one.result))
    found = [
        Finding(row.row, Column.NATIONAL_ID, SheetReason.CANDIDATE_CONTRADICTED, str(other.row))
        for row, other in contradictions
    ]
    first = str(rows[0].row)
    yield from found or (Finding(each.row, Column.NATIONAL_ID, SheetReason.CANDIDATE_TWICE, first) for each in rows[1:])


def _contradictions(rows: Sequence[Reading], what: Callable[[Reading], object]) -> Iterator[tuple[Reading, Reading]]:
    """Yield every row with another that says something else; none where all say the same."""
    other = next((each for each in rows if what(each) != what(rows[0])), None)
    if other is not None:
        yield from ((each, other if what(each) == what(rows[0]) else rows[0]) for each in rows)

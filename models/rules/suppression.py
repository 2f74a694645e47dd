"""Statistics about persons never show a cell so small that it points at somebody, nor let it be worked out.

Whoever knows a sum takes away what is shown and holds what is hidden. So a hidden cell is never alone: cells beside it
are hidden too until their sum tells nothing of any of them. Which cells these are does not depend on how many persons
stand in them: that one is "the next smallest" would be told by the cells that stay.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias, TypeVar

SMALLEST_CELL = 5  # persons
SOURCE = "UU 27/2022 (personal data); domain.md 2.15: person-level cells under five are suppressed"

Cell: TypeAlias = tuple[Hashable, ...]
"""The place of a count in a table: a value for each thing that persons are counted by; None where none was recorded."""

Name = TypeVar("Name", bound=Hashable)


def suppressed(count: int) -> int | None:
    """Return the count, or None where it is 1 to 4. Zero stays zero: nobody is pointed at.

    >>> [suppressed(n) for n in (0, 1, 4, 5, 12)]
    [0, None, None, 5, 12]
    """
    return None if 0 < count < SMALLEST_CELL else count


def suppressed_total(cells: Iterable[int]) -> int | None:
    """Return the sum of cells that are shown suppressed beside it, or None where it would tell what is hidden.

    >>> suppressed_total([12, 3]), suppressed_total([12, 3, 4]), suppressed_total([12, 4, 4]), suppressed_total([12, 0])
    (None, 19, None, 12)
    """
    counts = tuple(cells)
    return sum(counts) if may_be_summed([each for each in counts if suppressed(each) is None]) else None


def may_be_summed(hidden: Collection[int]) -> bool:
    """Tell whether the sum of hidden cells may be known: of several, not all alike, that are not few persons together.

    >>> [may_be_summed(cells) for cells in ([], [3], [1, 2], [4, 4], [2, 3])]
    [True, False, False, False, True]
    """
    return not hidden or (len(set(hidden)) > 1 and sum(hidden) >= SMALLEST_CELL)


def hidden_cells(table: Mapping[Cell, int]) -> frozenset[Cell]:
    """Return the cells to hide: the small ones, and in each coarser group others until its sum tells nothing.

    The coarser groups are those by some of the things that the table counts by, and everybody. The next cell in order
    is hidden, after the last one the first.

    >>> sorted(hidden_cells({("a",): 7, ("b",): 3, ("c",): 9, ("d",): 0}))
    [('b',), ('c',)]
    """
    persons = {cell: table[cell] for cell in sorted(table, key=_place) if table[cell]}
    hidden = {cell: count for cell, count in persons.items() if suppressed(count) is None}
    groups = _coarser_groups(persons)
    waiting = [group for cell in hidden for group in _groups_of(cell)]
    while waiting:
        group = groups.pop(waiting.pop(), [])  # one that has been looked at stays as it should be
        for companion in _companions(group, persons, hidden):
            hidden[companion] = persons[companion]
            waiting += _groups_of(companion)
    return frozenset(hidden)


def told_with_total(counts: Mapping[Name, int]) -> tuple[Mapping[Name, int | None], int | None]:
    """Return the counts of one line as they may be told beside their total, and the total, None where it would tell.

    >>> told_with_total({"a": 7, "b": 3, "c": 9}), told_with_total({"a": 3, "b": 0})
    (({'a': 7, 'b': None, 'c': None}, 19), ({'a': None, 'b': 0}, None))
    """
    hidden = hidden_cells({(name,): count for name, count in counts.items()})
    told = {name: None if (name,) in hidden else count for name, count in counts.items()}
    untold = [count for name, count in counts.items() if told[name] is None]
    return told, sum(counts.values()) if may_be_summed(untold) else None


def untold_parts(counts: Mapping[str, int], parts: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Name the counts that would tell, one taken from another, how few a whole has beyond its parts.

    >>> list(untold_parts({"assessed": 20, "competent": 18}, {"assessed": ["competent"]}))
    ['competent']
    >>> list(untold_parts({"assessed": 20, "competent": 15}, {"assessed": ["competent"]}))
    []
    """
    for whole, names in parts.items():
        of_parts = {name: counts[name] for name in names}
        told, total = told_with_total({**of_parts, "": counts[whole] - sum(of_parts.values())})
        yield from (name for name in names if told[name] is None)
        if total is None:
            yield whole


def _companions(group: Sequence[Cell], persons: Mapping[Cell, int], hidden: Collection[Cell]) -> Sequence[Cell]:
    """Return the cells of a group that have to be hidden beside those that are."""
    first = next((index for index, cell in enumerate(group) if cell in hidden), 0)
    beside = [cell for cell in (*group[first:], *group[:first]) if cell not in hidden]
    together = [persons[cell] for cell in group if cell in hidden]
    count = 0
    while not may_be_summed(together) and count < len(beside):
        together.append(persons[beside[count]])
        count += 1
    return beside[:count]


def _coarser_groups(cells: Iterable[Cell]) -> dict[Cell, list[Cell]]:
    groups: dict[Cell, list[Cell]] = defaultdict(list)
    for cell in cells:
        for group in _groups_of(cell):
            groups[group].append(cell)
    return groups


def _groups_of(cell: Cell) -> Sequence[Cell]:
    """The coarser groups that a cell is in: some of its values with their places, everybody first."""
    placed = tuple(enumerate(cell))
    return [group for size in range(len(cell)) for group in combinations(placed, size)]


def _place(cell: Cell) -> tuple[tuple[bool, str], ...]:
    """The same order in every database: by the texts of the values, what was not recorded at the end."""
    return tuple((part is None, str(part)) for part in cell)

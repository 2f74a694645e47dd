"""What statistics hide, and that nobody works it out: neither from the sum, nor by knowing the rule."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.suppression import SMALLEST_CELL, Cell, hidden_cells, may_be_summed, told_with_total, untold_parts

COUNT = st.one_of(st.integers(0, 8), st.integers(0, 500))
ONE_WAY = st.dictionaries(st.tuples(st.sampled_from("abcdefgh")), COUNT, max_size=8)
TWO_WAYS = st.dictionaries(st.tuples(st.sampled_from("abcde"), st.sampled_from([1, 2, 3, None])), COUNT, max_size=16)
THREE_WAYS = st.dictionaries(st.tuples(*[st.sampled_from([2025, 2026, None])] * 3), COUNT, max_size=20)
TABLE = st.one_of(ONE_WAY, TWO_WAYS, THREE_WAYS)


def coarser(table: Mapping[Cell, int]) -> Iterator[list[Cell]]:
    """The persons of each group of which the table shows parts."""
    groups: dict[object, list[Cell]] = defaultdict(list)
    for cell in table:
        for size in range(len(cell)):
            for group in combinations(enumerate(cell), size):
                groups[group].append(cell)
    yield from groups.values()


def counted(most: int, cells: int) -> Iterator[tuple[int, ...]]:
    """Every row of counts with a sum of no more than so many."""
    if not cells:
        yield ()
        return
    for first in range(most + 1):
        for others in counted(most - first, cells - 1):
            yield (first, *others)


@pytest.mark.parametrize(("cells", "most"), [(1, 12), (2, 24), (3, 18), (4, 12), (5, 10)])
def test_no_hidden_count_follows_from_all_that_is_told_and_the_rule(cells: int, most: int) -> None:
    """Every table is made: beside each answer there are tables with the same answer and another count in each place."""
    same: dict[tuple[tuple[int | None, ...], int | None], list[tuple[int, ...]]] = defaultdict(list)
    for counts in counted(most, cells):
        told, total = told_with_total(dict(enumerate(counts)))
        same[tuple(told.values()), total].append(counts)
    for (answer, _), tables in same.items():
        for place, count in enumerate(answer):
            assert count is not None or len({table[place] for table in tables}) > 1


@given(TABLE)
def test_from_the_answer_and_one_coarser_group_no_hidden_count_follows(table: dict[Cell, int]) -> None:
    """Hidden counts are at least 1. With a sum above their number, each of several can be one more or one less.

    The exception has nothing left to hide: the group is one cell or its cells are alike, so they tell by themselves.
    """
    hidden = hidden_cells(table)
    for group in coarser(table):
        unknown = [table[cell] for cell in group if cell in hidden]
        if may_be_summed(unknown):
            assert not unknown or (len(unknown) > 1 and sum(unknown) > len(unknown))
        else:
            assert unknown == [table[cell] for cell in group if table[cell]]


@given(TABLE)
def test_small_counts_are_hidden_and_nothing_is_where_none_is_small(table: dict[Cell, int]) -> None:
    hidden = hidden_cells(table)
    small = {cell for cell, count in table.items() if 0 < count < SMALLEST_CELL}
    assert small <= hidden
    assert all(table[cell] for cell in hidden)
    assert small or not hidden


@given(TABLE)
def test_the_order_in_which_a_database_counts_changes_nothing(table: dict[Cell, int]) -> None:
    assert hidden_cells(dict(reversed(table.items()))) == hidden_cells(table)


@given(st.dictionaries(st.sampled_from("abcdef"), COUNT))
def test_a_total_is_told_or_would_tell(counts: dict[str, int]) -> None:
    told, total = told_with_total(counts)
    hidden = [counts[name] for name, count in told.items() if count is None]
    assert total == (sum(counts.values()) if may_be_summed(hidden) else None)
    assert total is not None or hidden == [count for count in counts.values() if count]


@pytest.mark.parametrize(
    ("invited", "assessed", "competent", "untold"),
    [
        (40, 30, 20, []),
        (40, 30, 30, []),
        (40, 30, 27, ["competent"]),
        (32, 30, 20, ["assessed"]),
        (32, 30, 3, ["assessed", "competent"]),
        (3, 0, 0, ["invited"]),
    ],
)
def test_what_is_left_of_a_whole_is_a_cell_as_well(
    invited: int, assessed: int, competent: int, untold: list[str]
) -> None:
    counts = {"invited": invited, "assessed": assessed, "competent": competent}
    assert list(untold_parts(counts, {"invited": ["assessed"], "assessed": ["competent"]})) == untold


@pytest.mark.parametrize(
    ("table", "hidden"),
    [
        ({}, set()),
        ({(): 4}, {()}),
        ({(): 5}, set()),
        ({("F",): 6, ("M",): 3}, {("F",), ("M",)}),
        ({("a",): 7, ("b",): 9, ("c",): 2}, {("c",), ("a",)}),
        ({("a",): 7, ("b",): 1, ("c",): 2, ("d",): 9}, {("b",), ("c",), ("d",)}),
        ({("a",): 7, ("b",): 2, ("c",): 3, ("d",): 9}, {("b",), ("c",)}),
        ({("a", 1): 3, ("a", 2): 7, ("b", 1): 8, ("b", 2): 9}, {("a", 1), ("a", 2), ("b", 1), ("b", 2)}),
        ({("a", 1): 3, ("b", 2): 9}, {("a", 1), ("b", 2)}),
        ({("a", None): 3, ("a", 2): 9, ("b", 2): 8, ("c", 2): 6}, {("a", None), ("a", 2), ("b", 2)}),
    ],
)
def test_what_is_hidden(table: dict[Cell, int], hidden: set[Cell]) -> None:
    assert hidden_cells(table) == hidden

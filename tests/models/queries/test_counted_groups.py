"""Conditions on counts and orders of groups, without a database."""

from dataclasses import dataclass

import pytest

from models.queries.counted_groups import Having, chosen
from models.queries.pages import Order


@dataclass(frozen=True)
class Group:
    name: str
    persons: int | None


GROUPS = [Group("a", 7), Group("b", None), Group("c", 0), Group("d", 12), Group("e", 7)]


def names(having: list[Having], *order: Order) -> str:
    return "".join(each.name for each in chosen(GROUPS, having, order))


def test_without_conditions_all_stay_as_they_came() -> None:
    assert names([]) == "abcde"


@pytest.mark.parametrize(
    ("having", "shown"),
    [
        (Having("persons", at_least=7), "ade"),
        (Having("persons", at_most=7), "ace"),
        (Having("persons", at_least=1, at_most=4), ""),
        (Having("persons", at_most=100), "acde"),
        (Having("persons"), "acde"),
    ],
)
def test_a_count_that_is_not_told_fulfils_no_condition(having: Having, shown: str) -> None:
    assert names([having]) == shown


@pytest.mark.parametrize(("descending", "shown"), [(False, "caedb"), (True, "daecb")])
def test_what_is_not_told_comes_last_whichever_way(descending: bool, shown: str) -> None:  # noqa: FBT001 - a case
    assert names([], Order("persons", descending)) == shown


def test_a_second_order_decides_among_equals() -> None:
    assert names([], Order("persons"), Order("name", descending=True)) == "ceadb"

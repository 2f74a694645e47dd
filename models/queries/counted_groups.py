"""Which of the groups that were counted are shown, and in which order. A count that is not told answers no question.

A group whose count is suppressed is left out by every condition on it and comes last in every order by it: otherwise
conditions and orders would tell what the count does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from models.queries.pages import Order

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Having:
    """What a count must be."""

    column: str
    at_least: int | None = None
    at_most: int | None = None

    def holds(self, row: object) -> bool:
        """Tell whether it holds for a group."""
        count = getattr(row, self.column)
        return (
            count is not None
            and (self.at_least is None or count >= self.at_least)
            and (self.at_most is None or count <= self.at_most)
        )


def chosen(rows: Sequence[Row], having: Sequence[Having], order: Sequence[Order]) -> Sequence[Row]:
    """Return the groups for which every condition holds, in the order that was asked for; else as they came."""
    shown = [row for row in rows if all(each.holds(row) for each in having)]
    for each in reversed(order):
        shown = _ordered(shown, each)
    return shown


def _ordered(rows: Sequence[Row], order: Order) -> list[Row]:
    def value(row: Row) -> Any:  # noqa: ANN401 - counts, years and names, each with its own kind
        return getattr(row, order.column)

    told = [row for row in rows if value(row) is not None]
    untold = [row for row in rows if value(row) is None]
    return sorted(told, key=value, reverse=order.descending) + untold

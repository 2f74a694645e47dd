"""Figures as a publication prints them, and whether a number bears one out."""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum


class Qualifier(StrEnum):
    """How a publication means a number."""

    EXACTLY = "EXACTLY"
    MORE_THAN = "MORE_THAN"
    """`lebih dari`."""
    UP_TO = "UP_TO"
    """`hingga`."""


class Witness(StrEnum):
    """What can speak against a printed figure."""

    REPORT = "REPORT"
    """The other cells of the same report."""
    REGISTER = "REGISTER"


def bears_out(printed: Decimal, qualifier: Qualifier, computed: Decimal) -> bool:
    """Tell whether a computed value bears out what is printed, at the precision of the print."""
    if qualifier is Qualifier.MORE_THAN:
        return computed > printed
    if qualifier is Qualifier.UP_TO:
        return computed <= printed
    return computed.quantize(printed, ROUND_HALF_UP) == printed

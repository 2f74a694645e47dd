"""Months and days as the source's tables write them."""

import calendar
from datetime import date

from models.rules.numbers import ROMAN


def month_of(roman: str) -> int:
    """Return the month of a Roman number, as decrees and circulars are numbered.

    >>> month_of("IX")
    9
    """
    return ROMAN.index(roman) + 1


def first_day(text: str) -> date:
    """Return the day that is written, or the first day of the month that is.

    >>> first_day("2021-03")
    datetime.date(2021, 3, 1)
    """
    year, month, *day = map(int, text.split("-"))
    return date(year, month, day[0] if day else 1)


def last_day(text: str) -> date:
    """Return the day that is written, or the last day of the month that is.

    >>> last_day("2021-02"), last_day("2021-11-16")
    (datetime.date(2021, 2, 28), datetime.date(2021, 11, 16))
    """
    year, month, *day = map(int, text.split("-"))
    return date(year, month, day[0] if day else calendar.monthrange(year, month)[1])

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.validity import JAKARTA, add_years, expiry, jakarta_day, last_valid_day


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 21, 16, 59, 59, tzinfo=UTC), date(2026, 11, 21)),
        (datetime(2026, 11, 21, 17, 0, 0, tzinfo=UTC), date(2026, 11, 22)),
    ],
)
def test_the_day_changes_at_seventeen_hours_utc(moment: datetime, day: date) -> None:
    assert jakarta_day(moment) == day


@pytest.mark.parametrize(
    ("issued", "years", "last"),
    [
        (date(2022, 9, 6), 3, date(2025, 9, 6)),
        (date(2024, 2, 29), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2096, 2, 29), 4, date(2100, 2, 28)),
    ],
)
def test_the_last_valid_day_is_the_same_day_of_a_later_year(issued: date, years: int, last: date) -> None:
    assert last_valid_day(issued, years) == last


def test_a_certificate_expires_with_the_end_of_its_last_day_in_jakarta() -> None:
    assert expiry(date(2025, 9, 6)) == datetime(2025, 9, 6, 17, 0, 0, tzinfo=UTC)


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(1, 5))
def test_the_last_valid_day_is_valid_to_its_last_second(issued: date, years: int) -> None:
    end = expiry(add_years(issued, years))
    assert jakarta_day(end - timedelta(seconds=1)) == add_years(issued, years)
    assert end.astimezone(JAKARTA).time().isoformat() == "00:00:00"

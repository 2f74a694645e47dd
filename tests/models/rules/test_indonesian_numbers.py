from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.indonesian_numbers import NotAPrintedNumber, format_printed_number, parse_printed_number


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("0", "0"),
        ("7", "7"),
        ("1.435", "1435"),
        ("98,96", "98.96"),
        ("189.589.783.000", "189589783000"),
        ("1.234,50", "1234.50"),
        ("empat", "4"),
        ("delapan", "8"),
    ],
)
def test_a_printed_number_has_one_value(printed: str, value: str) -> None:
    assert parse_printed_number(printed) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "1435", "1.43", "1,435.00", "98.96", "-1", "+1", " 1", "1e3", "٣", "sebelas", "1."]
)
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(NotAPrintedNumber) as refusal:
        parse_printed_number(text)
    assert refusal.value.text == text


@given(st.decimals(min_value=0, max_value=10**12, places=2) | st.integers(0, 10**15).map(Decimal))
def test_what_is_formatted_is_read_back(value: Decimal) -> None:
    assert parse_printed_number(format_printed_number(value)) == value


def test_a_number_is_formatted_as_indonesia_prints_it() -> None:
    assert format_printed_number(Decimal(86911383000)) == "86.911.383.000"
    assert format_printed_number(Decimal("1435.50")) == "1.435,50"

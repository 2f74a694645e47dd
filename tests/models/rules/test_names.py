import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.names import comparable_name, is_same_name, printed_name
from models.rules.violations import InvalidInput


def test_a_printed_name_is_composed_and_singly_spaced() -> None:
    assert printed_name("  Rene\u0301   Siregar ") == "René Siregar"


@pytest.mark.parametrize("text", ["", "   ", "a" * 101])
def test_a_name_has_bounds(text: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        printed_name(text)
    assert refusal.value.field == "name"


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("SITI NURAINI", True),
        ("siti  nur'aini", True),
        ("Siti Nur\u2019aini", True),
        ("Síti Nuraini", True),
        ("Siti", False),
        ("Siti Nuraini Dewi", False),
        ("SitiNuraini", False),
        ("", False),
        ("%", False),
    ],
)
def test_names_are_compared_whole(typed: str, same: bool) -> None:  # noqa: FBT001 - a column of the table above
    assert is_same_name(typed, "Siti Nuraini") is same


def test_two_texts_without_letters_are_not_one_name() -> None:
    assert not is_same_name("...", "---")


@given(st.text())
def test_comparing_again_changes_nothing(text: str) -> None:
    assert comparable_name(comparable_name(text)) == comparable_name(text)

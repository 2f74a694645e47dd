from decimal import Decimal

import pytest

from models.rules.published_figures import Qualifier, bears_out


@pytest.mark.parametrize(
    ("printed", "qualifier", "computed", "expected"),
    [
        ("98.96", Qualifier.EXACTLY, "98.957", True),
        ("98.96", Qualifier.EXACTLY, "98.954", False),
        ("8.4", Qualifier.EXACTLY, "8.43", True),
        ("178", Qualifier.EXACTLY, "356", False),
        ("30", Qualifier.MORE_THAN, "39.92", True),
        ("30", Qualifier.MORE_THAN, "30", False),
        ("40", Qualifier.UP_TO, "35.24", True),
        ("40", Qualifier.UP_TO, "40.01", False),
    ],
)
def test_a_number_bears_out_a_print_as_it_is_meant(
    printed: str, qualifier: Qualifier, computed: str, *, expected: bool
) -> None:
    assert bears_out(Decimal(printed), qualifier, Decimal(computed)) is expected

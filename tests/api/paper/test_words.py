import doctest

import pytest

from api.paper import words


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(words) == doctest.TestResults(failed=0, attempted=3)


@pytest.mark.parametrize(
    ("years", "indonesian", "english"),
    [(2, "2 (dua) tahun", "2 (two) years"), (10, "10 (sepuluh) tahun", "10 (ten) years")],
)
def test_years(years: int, indonesian: str, english: str) -> None:
    assert words.years_in_words(years) == words.Bilingual(indonesian, english)

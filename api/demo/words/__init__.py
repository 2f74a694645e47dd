"""Word lists and catalogues that the synthetic population is drawn from."""

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> Sequence[str]:
    """Return the words of `<name>.txt`."""
    return tuple(_text(f"{name}.txt").split())


@cache
def word_table(name: str) -> Sequence[Mapping[str, str]]:
    """Return the rows of `<name>.csv`."""
    return tuple(csv.DictReader(_text(f"{name}.csv").splitlines()))


def _text(name: str) -> str:
    return files("api.demo.words").joinpath(name).read_text(encoding="utf-8")

"""Reading the CSV files of this package."""

import csv
from collections.abc import Mapping
from importlib.resources import files

Row = Mapping[str, str]


def read_table(name: str) -> list[Row]:
    """Return the rows of the table `name`, each cell as printed."""
    text = files("models.published").joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))

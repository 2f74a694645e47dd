"""The counts that the population is drawn to, taken from the report's cells as printed. None is scaled."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from models.published.figures import PrintedFigure, read_figures
from models.rules.lsps import LspType

YEAR = 2021
"""The year of the report: the margins hold on its last day."""


@dataclass(frozen=True, slots=True)
class Marginals:
    """How many of each there are."""

    lsps_by_province: Mapping[str, int]
    """By ISO 3166-2 code."""
    lsps_by_type: Mapping[LspType, int]
    licensed_by_month: Mapping[tuple[int, LspType], int]
    """First licences in the report's year."""
    licensed_the_year_before: int
    assessors_by_province: Mapping[str, int]
    """Placed ones. What the printed total has beyond them has no province and is not drawn."""
    sites: int

    def __post_init__(self) -> None:
        if sum(self.lsps_by_province.values()) != sum(self.lsps_by_type.values()):
            raise ValueError("the LSPs by province and by type are not equally many")

    @classmethod
    def of_the_report(cls) -> Self:
        """Return what the report prints for 2021."""
        figures = read_figures()
        resources = {each.figure: int(each.value) for each in _of(figures, "resources_2021")}
        return cls(
            lsps_by_province=_by_province(figures, "lsp_by_province_2021"),
            lsps_by_type={each: resources[f"lsp_{each.value.lower()}"] for each in LspType},
            licensed_by_month=_by_month_and_type(figures),
            licensed_the_year_before=resources["lsp_newly_licensed_2020"],
            assessors_by_province=_by_province(figures, "assessors_by_province_2021"),
            sites=resources["assessment_sites"],
        )

    @classmethod
    def of_four_small_provinces(cls) -> Self:
        """Return a few counts that agree with one another, for a quick look and for tests."""
        return cls(
            lsps_by_province={"ID-BE": 4, "ID-JA": 5, "ID-KU": 2, "ID-SG": 1},
            lsps_by_type={LspType.P1: 8, LspType.P2: 1, LspType.P3: 3},
            licensed_by_month={(1, LspType.P1): 1, (3, LspType.P2): 1, (12, LspType.P3): 1},
            licensed_the_year_before=2,
            assessors_by_province={"ID-BE": 113, "ID-JA": 154, "ID-KU": 36, "ID-SG": 86},
            sites=60,
        )


def _of(figures: list[PrintedFigure], series: str) -> list[PrintedFigure]:
    return [each for each in figures if each.series == series]


def _by_province(figures: list[PrintedFigure], series: str) -> Mapping[str, int]:
    return {each.province: int(each.value) for each in _of(figures, series) if each.province}


def _by_month_and_type(figures: list[PrintedFigure]) -> Mapping[tuple[int, LspType], int]:
    cells = _of(figures, "lsp_licensed_by_month_2021")
    return {(each.month, each.lsp_type): int(each.value) for each in cells if each.month and each.lsp_type}

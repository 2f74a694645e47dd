"""How many persons were certified, and how many certificates they got: by year, sector, province and sex.

What is told of a group is decided in the table of all persons, counted by what they are grouped by and by what the
filter names: so a filter tells nothing that grouping would not tell.
"""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pypika_tortoise.functions import Cast, Substring
from pypika_tortoise.terms import LiteralValue
from tortoise.expressions import Function, RawSQL
from tortoise.functions import Count

from models.queries.filters import EVERYTHING, Expression, criteria, filtered_columns
from models.rules.holders import Sex
from models.rules.suppression import Cell, hidden_cells
from models.tables.certificates import Certificate


class CertificationGroup(StrEnum):
    """What certified persons can be counted by. The value is the column."""

    YEAR = "year"
    SECTOR = "scheme_version__scheme__sector"
    PROVINCE = "assessment__site__province_id"
    """Of the site where the person was assessed: where he or she lives, the register does not keep."""
    SEX = "holder__sex"


@dataclass(frozen=True, slots=True)
class CertificationStatRow:
    """One group. What persons were not grouped by is None; so are counts that point at one to four persons."""

    persons: int | None
    certificates: int | None
    year: int | None
    sector: str | None
    province_id: int | None
    sex: Sex | None


_NAMED_BY_FILTERS = {
    "valid_from": CertificationGroup.YEAR,
    "scheme_version__scheme__sector": CertificationGroup.SECTOR,
    "assessment__site__province__kemendagri_code": CertificationGroup.PROVINCE,
    "holder__sex": CertificationGroup.SEX,
}
"""What persons are grouped by, by the columns that filters name."""
EVERYBODY = "everybody"
"""One group for all. Without any group Tortoise 1.1.9 groups by the id as soon as a filter joins a table."""


class _FirstFourAsNumber(Cast):
    """The year of a day, written so that both databases understand it."""

    def __init__(self, day: object, alias: str | None = None) -> None:
        year = Substring(Cast(day, "TEXT"), LiteralValue("1"), LiteralValue("4"))
        super().__init__(year, "INTEGER", alias=alias)


class _YearOf(Function):
    database_func = _FirstFourAsNumber


async def certification_stats(
    group_by: Sequence[CertificationGroup], where: Expression = EVERYTHING
) -> Sequence[CertificationStatRow]:
    """Count persons and their certificates in the groups in which there are any, in the order of the groups.

    A certificate counts in the year in which it was first issued; one that replaces another does not count again.
    """
    columns = list(dict.fromkeys(each.value for each in group_by))
    counted = await _counted(columns, where)
    untold = await (_hidden(counted) if where == EVERYTHING else _untold(columns, where))
    return [
        _row(dict(zip(columns, cell, strict=True)), *((None, None) if cell in untold else counts))
        for cell, counts in counted.items()
    ]


async def _untold(columns: Sequence[str], where: Expression) -> Collection[Cell]:
    """Return the groups that would tell a hidden cell of the table that is as fine as the filter."""
    named = (_NAMED_BY_FILTERS[column].value for column in filtered_columns(where))
    finer = list(dict.fromkeys((*columns, *named)))
    everybody, asked = await _counted(finer, EVERYTHING), await _counted(finer, where)
    hidden = await _hidden(everybody)
    return {cell[: len(columns)] for cell in asked if cell in hidden or cell not in everybody}


async def _hidden(counted: Mapping[Cell, tuple[int, int]]) -> Collection[Cell]:
    persons = {cell: persons for cell, (persons, _) in counted.items()}
    return await asyncio.to_thread(hidden_cells, persons)  # a nation by all four takes a second


async def _counted(columns: Sequence[str], where: Expression) -> Mapping[Cell, tuple[int, int]]:
    """Count persons and certificates by some columns, in their order."""
    issued = Certificate.filter(criteria(where), token__not_isnull=True, previous_certificate_id=None)
    counted = issued.annotate(
        year=_YearOf("valid_from"),
        everybody=RawSQL("1"),
        certificates=Count("id"),
        persons=Count("holder_id", distinct=True),
    )
    by = columns or [EVERYBODY]
    rows = await counted.group_by(*by).order_by(*by).values_list("persons", "certificates", *by)
    return {tuple(cell[: len(columns)]): (persons, certificates) for persons, certificates, *cell in rows}


def _row(group: Mapping[str, object], persons: int | None, certificates: int | None) -> CertificationStatRow:
    """The group has the values of `CertificationGroup`, each of which may be missing."""
    sector, sex = group.get(CertificationGroup.SECTOR), group.get(CertificationGroup.SEX)
    year, province = group.get(CertificationGroup.YEAR), group.get(CertificationGroup.PROVINCE)
    return CertificationStatRow(
        persons=persons,
        certificates=certificates,
        year=int(str(year)) if year else None,
        sector=str(sector) if sector else None,
        province_id=int(str(province)) if province else None,
        sex=Sex(str(sex)) if sex else None,
    )

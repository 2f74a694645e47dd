"""How many persons were certified, and how many certificates they got: by year, sector, province and sex."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pypika_tortoise.functions import Cast, Substring
from pypika_tortoise.terms import LiteralValue
from tortoise.expressions import Function, RawSQL
from tortoise.functions import Count

from models.queries.filters import EVERYTHING, Expression, criteria
from models.rules.holders import Sex
from models.rules.suppression import suppressed
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
    """One group. What persons were not grouped by is None; so are the counts of one to four persons."""

    persons: int | None
    certificates: int | None
    year: int | None
    sector: str | None
    province_id: int | None
    sex: Sex | None


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
    columns = list(dict.fromkeys(each.value for each in group_by)) or [EVERYBODY]
    issued = Certificate.filter(criteria(where), token__not_isnull=True, previous_certificate_id=None)
    counted = issued.annotate(
        year=_YearOf("valid_from"),
        everybody=RawSQL("1"),
        certificates=Count("id"),
        persons=Count("holder_id", distinct=True),
    )
    rows = await counted.group_by(*columns).order_by(*columns).values("persons", "certificates", *columns)
    return [_row(**row) for row in rows]


def _row(persons: int, certificates: int, **groups: object) -> CertificationStatRow:
    """The values are those of `CertificationGroup`, each of which may be missing."""
    sector, sex = groups.get(CertificationGroup.SECTOR), groups.get(CertificationGroup.SEX)
    year, province = groups.get(CertificationGroup.YEAR), groups.get(CertificationGroup.PROVINCE)
    shown = suppressed(persons)
    return CertificationStatRow(
        persons=shown,
        certificates=None if shown is None else certificates,
        year=int(str(year)) if year else None,
        sector=str(sector) if sector else None,
        province_id=int(str(province)) if province else None,
        sex=Sex(str(sex)) if sex else None,
    )

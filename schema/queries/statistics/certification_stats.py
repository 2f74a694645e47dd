"""`certificationStats`: how many persons were certified."""

from collections.abc import Iterator, Mapping
from enum import Enum

import strawberry

from models.queries.certification_stats import certification_stats
from models.queries.counted_groups import Having, chosen
from models.queries.filters import Condition, Expression, Operator
from models.rules.certified_groups import CertificationGroup
from models.rules.validity import check_year
from models.rules.visibility import check_sees_statistics
from schema.context import Info
from schema.filters import Column, CountFilter, EnumFilter, OrderBy, TextFilter, combinable, expression, orders
from schema.prices import priced
from schema.types.certification_stat import CertificationStat
from schema.types.enums import Sex


@combinable
class CertificationStatFilter:
    """Which certificates are counted. Anything finer than a year, a sector or a province would point at people."""

    year: int | None = None
    sector: TextFilter | None = None
    province_code: TextFilter | None = None
    sex: EnumFilter[Sex] | None = None


def _issued_in(year: int) -> Expression:
    check_year(year)
    return Condition("year", Operator.EQUAL, year)


_COLUMNS: Mapping[str, Column] = {
    "year": _issued_in,
    "sector": "sector",
    "province_code": "province__kemendagri_code",
    "sex": "sex",
}


@strawberry.input
class CertificationStatHaving:
    """Which groups are shown, by their counts."""

    persons: CountFilter | None = None
    certificates: CountFilter | None = None

    def conditions(self) -> Iterator[Having]:
        """What it asks of each group."""
        for column, asked in (("persons", self.persons), ("certificates", self.certificates)):
            if asked is not None:
                yield asked.having(column)


@strawberry.enum
class CertificationStatOrder(Enum):
    """What groups of certified persons are ordered by."""

    PERSONS = "persons"
    CERTIFICATES = "certificates"
    YEAR = "year"
    SECTOR = "sector"
    PROVINCE = "province_id"
    SEX = "sex"
    TYPE = "type"
    SCHEME = "scheme_id"
    LEVEL = "level"


@strawberry.type
class CertificationStatsQuery:
    """Counts of certified persons."""

    @strawberry.field
    @priced(1000)
    async def certification_stats(
        self,
        info: Info,
        group_by: list[CertificationGroup],
        where: CertificationStatFilter | None = None,
        having: CertificationStatHaving | None = None,
        order_by: list[OrderBy[CertificationStatOrder]] | None = None,
    ) -> list[CertificationStat]:
        """Persons certified and their certificates, a row for each group; for BNSP and keys to statistics."""
        check_sees_statistics(info.context.login)
        rows = await certification_stats(group_by, expression(where, _COLUMNS))
        shown = chosen(rows, list(having.conditions()) if having else (), orders(order_by))
        return [CertificationStat.of(row) for row in shown]

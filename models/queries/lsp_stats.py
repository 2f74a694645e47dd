"""How many LSPs, by province and by type."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tortoise.functions import Count

from models.queries.filters import EVERYTHING, Expression, criteria
from models.rules.lsps import LspType
from models.tables.lsps import Lsp


class LspGroup(StrEnum):
    """What LSPs can be counted by. The value is the column."""

    PROVINCE = "province_id"
    TYPE = "type"
    SECTOR = "sector"


@dataclass(frozen=True, slots=True)
class LspStatRow:
    """One group of LSPs. What they were not grouped by is None."""

    count: int
    province_id: int | None = None
    type: LspType | None = None
    sector: str | None = None


async def lsp_stats(group_by: Sequence[LspGroup], where: Expression = EVERYTHING) -> Sequence[LspStatRow]:
    """Count LSPs in the groups in which there are any, in the order of the groups."""
    columns = list(dict.fromkeys(each.value for each in group_by))
    chosen = Lsp.filter(criteria(where))
    if not columns:  # Tortoise would group by the id as soon as another table is joined
        return [LspStatRow(await chosen.count())]
    rows = chosen.annotate(count=Count("id")).group_by(*columns).order_by(*columns)
    return [LspStatRow(**row) for row in await rows.values("count", *columns)]

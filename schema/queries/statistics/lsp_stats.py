"""`lspStats`: how many LSPs."""

from enum import Enum

import strawberry

from models.queries.counted_groups import chosen
from models.queries.lsp_stats import LspGroup, lsp_stats
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.filters import CountFilter, OrderBy, orders
from schema.prices import priced
from schema.queries.licensing.lsps import LspFilter, asked_lsps
from schema.types.lsp_stat import LspStat

strawberry.enum(LspGroup)


@strawberry.input
class LspStatHaving:
    """Which groups are shown, by their counts."""

    count: CountFilter | None = None


@strawberry.enum
class LspStatOrder(Enum):
    """What groups of LSPs are ordered by."""

    COUNT = "count"
    PROVINCE = "province_id"
    TYPE = "type"
    SECTOR = "sector"


@strawberry.type
class LspStatsQuery:
    """Counts of LSPs."""

    @strawberry.field
    @priced(200)
    async def lsp_stats(
        self,
        info: Info,
        group_by: list[LspGroup],
        where: LspFilter | None = None,
        having: LspStatHaving | None = None,
        order_by: list[OrderBy[LspStatOrder]] | None = None,
    ) -> list[LspStat]:
        """How many LSPs, a row for each group in which there are any. For everybody."""
        rows = await lsp_stats(group_by, asked_lsps(where, jakarta_day(info.context.now)))
        asked = [having.count.having("count")] if having and having.count else []
        return [LspStat.of(row) for row in chosen(rows, asked, orders(order_by))]

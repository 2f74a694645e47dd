"""`lspStats`: how many LSPs."""

import strawberry

from models.queries.lsp_stats import LspGroup, lsp_stats
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.prices import priced
from schema.queries.licensing.lsps import LspFilter, asked_lsps
from schema.types.lsp_stat import LspStat

strawberry.enum(LspGroup)


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
    ) -> list[LspStat]:
        """How many LSPs, a row for each group in which there are any. For everybody."""
        chosen = asked_lsps(where, jakarta_day(info.context.now))
        return [LspStat.of(row) for row in await lsp_stats(group_by, chosen)]

"""`fallingDue`: what ends soon unless somebody sees to it."""

from datetime import timedelta

import strawberry

from models.queries.falling_due import BY_LAST_DAY, DueKind, falling_due_page
from models.rules.validity import check_days, jakarta_day
from models.rules.violations import InvalidInput
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.prices import priced
from schema.types.falling_due import FallingDue

SOON = 30  # days


@strawberry.type
class FallingDueQuery:
    """What ends soon."""

    @strawberry.field
    @priced(200)
    @paged
    async def falling_due(
        self, info: Info, within_days: int = SOON, kinds: list[DueKind] | None = None, *, paging: Paging
    ) -> Connection[FallingDue]:
        """What ends within so many days, today included, the first to end first; for BNSP."""
        check_sees_licensing(info.context.login)
        check_days("withinDays", within_days)
        if kinds == []:
            raise InvalidInput("kinds", "at least one is named")
        asked, today = kinds or list(DueKind), jakarta_day(info.context.now)
        until = today + timedelta(days=within_days)
        return await paging.through(
            Listing(f"fallingDue of {sorted(asked)}", BY_LAST_DAY),
            lambda request: falling_due_page(asked, today, until, request),
            FallingDue.of,
        )

"""`aseanWorkforce`: holders and national assessors of the ASEAN tourism professions, by job title."""

import strawberry

from models.queries.asean_workforce import asean_workforce
from models.queries.partner_bodies import sectors_watched_by
from models.rules.validity import jakarta_day
from models.rules.visibility import check_watches
from schema.context import Info
from schema.prices import priced
from schema.types.job_title import AseanJobTitle

SECTOR = "TOURISM"


@strawberry.type
class AseanWorkforceQuery:
    """The ASEAN tourism professions."""

    @strawberry.field
    @priced(200)
    async def asean_workforce(self, info: Info) -> list[AseanJobTitle]:
        """Holders and national assessors by job title; for BNSP and the partner body of tourism."""
        actor = info.context.login
        check_watches(actor, SECTOR, await sectors_watched_by(actor.partner))
        return [AseanJobTitle.of(row) for row in await asean_workforce(jakarta_day(info.context.now))]

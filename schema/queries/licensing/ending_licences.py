"""`endingLicences`: licences that end soon without a renewal that was filed, and their counts."""

import strawberry

from models.queries.ending_licences import ending_licence_stats, ending_licences
from models.queries.pages import ordered_by
from models.rules.licence_applications import last_day_of_reminder
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.prices import priced
from schema.types.ending_licence import EndingLicence, EndingLicenceStat
from schema.types.licensing_enums import EndingGroup

_LISTING = Listing("endingLicences", ordered_by("ends"))


@strawberry.type
class EndingLicencesQuery:
    """Licences that end soon."""

    @strawberry.field
    @priced(200)
    @paged
    async def ending_licences(self, info: Info, *, paging: Paging) -> Connection[EndingLicence]:
        """Licences that end within 180 days and that nobody has asked to renew, the first to end first; for BNSP."""
        check_sees_licensing(info.context.login)
        today = jakarta_day(info.context.now)
        until = last_day_of_reminder(today)
        return await paging.through(_LISTING, lambda request: ending_licences(request, today, until), EndingLicence.of)

    @strawberry.field
    @priced(200)
    async def ending_licence_stats(self, info: Info, group_by: list[EndingGroup]) -> list[EndingLicenceStat]:
        """How many they are, a row for each group in which there are any; for BNSP."""
        check_sees_licensing(info.context.login)
        today = jakarta_day(info.context.now)
        rows = await ending_licence_stats(group_by, today, last_day_of_reminder(today))
        return [EndingLicenceStat.of(row) for row in rows]

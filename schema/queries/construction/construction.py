"""`constructionCertificates` and `constructionExpiry`: what LPJK follows."""

import strawberry

from models.queries.certificates import certificates_by_id
from models.queries.construction import expiring_in, issued_page
from models.queries.pages import OLDEST_FIRST
from models.queries.partner_bodies import sectors_watched_by
from models.rules.sector_recommendations import CONSTRUCTION
from models.rules.validity import check_year, jakarta_day
from models.rules.visibility import check_watches
from schema.context import Context, Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.certificate import Certificate
from schema.types.construction import ConstructionExpiry

_ISSUED = Listing("construction certificates", OLDEST_FIRST)


@strawberry.type
class ConstructionQuery:
    """Construction certificates."""

    @strawberry.field
    @paged
    async def construction_certificates(self, info: Info, *, paging: Paging) -> Connection[Certificate]:
        """Construction certificates in the order of their issue, so that `after` gives what is new. For LPJK, BNSP."""
        await _check_watches(info.context)
        page = await issued_page(paging.request(_ISSUED))
        rows = {row.id: row for row in await certificates_by_id([each.certificate_id for each in page.rows])}
        return _ISSUED.connection(page, lambda each: Certificate.of(rows[each.certificate_id]))

    @strawberry.field
    async def construction_expiry(self, info: Info, year: int) -> list[ConstructionExpiry]:
        """Construction certificates of today that expire in a year, by level and province. For LPJK and BNSP."""
        await _check_watches(info.context)
        check_year(year)
        return [ConstructionExpiry.of(row) for row in await expiring_in(year, jakarta_day(info.context.now))]


async def _check_watches(context: Context) -> None:
    actor = context.login
    check_watches(actor, CONSTRUCTION, await sectors_watched_by(actor.partner))

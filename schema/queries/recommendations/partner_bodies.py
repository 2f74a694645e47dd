"""`partnerBodies`, for everybody."""

import strawberry

from models.queries.partner_bodies import partner_bodies
from schema.types.recommendation import PartnerBody


@strawberry.type
class PartnerBodiesQuery:
    """Bodies outside BNSP."""

    @strawberry.field
    async def partner_bodies(self) -> list[PartnerBody]:
        """The bodies that watch sectors, by code. For everybody."""
        return [PartnerBody.of(row) for row in await partner_bodies()]

"""`appeals`, `myAppeals`: what candidates appeal against."""

import strawberry

from models.queries.appeals import appeal_page, candidate_appeal_page
from models.queries.pages import NEWEST_FIRST
from models.rules.actors import Role
from models.rules.numbers import LicenceNumber
from models.rules.permissions import check_role
from models.rules.visibility import check_sees_register_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.appeal import Appeal


@strawberry.type
class AppealsQuery:
    """Appeals."""

    @strawberry.field
    @paged
    async def appeals(self, info: Info, licence_number: str | None = None, *, paging: Paging) -> Connection[Appeal]:
        """Appeals, the newest first: at one LSP for its own staff, or all for BNSP. Never public."""
        number = LicenceNumber.canonical_or_none(licence_number)
        check_sees_register_of(info.context.login, number)
        asked = Listing(f"appeals at {number}", NEWEST_FIRST)
        return await paging.through(asked, lambda request: appeal_page(request, number), Appeal.of)

    @strawberry.field
    @paged
    async def my_appeals(self, info: Info, *, paging: Paging) -> Connection[Appeal]:
        """Appeals against decisions about the caller, the newest first; for candidates."""
        check_role(info.context.login, Role.SUBJECT)
        asked, subject = Listing("myAppeals", NEWEST_FIRST), info.context.actor.subject
        return await paging.through(asked, lambda request: candidate_appeal_page(subject, request), Appeal.of)

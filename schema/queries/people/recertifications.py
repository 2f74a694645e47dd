"""Recertifications (RCC): the list, and how far a cohort came."""

import strawberry

from models.queries.filters import AllOf, Condition, Operator
from models.queries.pages import NEWEST_FIRST
from models.queries.recertifications import recertification_funnel, recertification_page
from models.rules.validity import check_year
from models.rules.visibility import check_sees_people
from schema.context import Info
from schema.filters import EnumFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.people_enums import RecertificationStatus, RecertificationSubject
from schema.types.recertification import Recertification, RecertificationFunnel

_COLUMNS = {"status": "status", "subject_kind": "subject_kind"}


@combinable
class RecertificationFilter:
    """Which recertifications."""

    status: EnumFilter[RecertificationStatus] | None = None
    subject_kind: EnumFilter[RecertificationSubject] | None = None


@strawberry.type
class RecertificationsQuery:
    """The recertifications."""

    @strawberry.field
    @paged
    async def recertifications(
        self, info: Info, year: int, where: RecertificationFilter | None = None, *, paging: Paging
    ) -> Connection[Recertification]:
        """The recertifications of one year, the newest first; for BNSP."""
        _check_may_ask(info, year)
        asked = Listing(f"recertifications of {year}", NEWEST_FIRST)
        chosen = AllOf((Condition("year", Operator.EQUAL, year), expression(where, _COLUMNS)))
        return await paging.through(asked, lambda request: recertification_page(request, chosen), Recertification.of)

    @strawberry.field
    async def recertification_funnel(
        self, info: Info, year: int, subject_kind: RecertificationSubject
    ) -> RecertificationFunnel:
        """How many of a year's cohort came how far; for BNSP."""
        _check_may_ask(info, year)
        return RecertificationFunnel.of(await recertification_funnel(subject_kind, year))


def _check_may_ask(info: Info, year: int) -> None:
    check_sees_people(info.context.login)
    check_year(year)

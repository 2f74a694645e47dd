"""What certification stands on: circulars, agreements, trainings, legal bases, officers, standards, occupation maps."""

from functools import partial

import strawberry

from models.queries.frame import (
    agreement_page,
    agreements_that_are,
    circular_page,
    legal_bases,
    occupation_maps,
    officers,
    standard_page,
    training_event_page,
)
from models.queries.pages import OLDEST_FIRST
from models.rules.frame import AgreementKind, AgreementState
from models.rules.rule_sources import rule_sources
from models.rules.validity import check_year, jakarta_day
from schema.context import Info
from schema.filters import Column, EnumFilter, TextFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.frame import (
    Agreement,
    Circular,
    LegalBasis,
    OccupationMap,
    Officer,
    RuleSource,
    Standard,
    TrainingEvent,
)


@combinable
class AgreementFilter:
    """Which agreements."""

    kind: EnumFilter[AgreementKind] | None = None
    partner: TextFilter | None = None
    state: AgreementState | None = None


@strawberry.type
class FrameQuery:
    """The frame of certification. All of it is for everybody."""

    @strawberry.field
    @paged
    async def circulars(self, year: int | None = None, *, paging: Paging) -> Connection[Circular]:
        """The circulars of a year, or of all, in the order in which they were recorded. For everybody."""
        if year is not None:
            check_year(year)
        asked = Listing(f"circulars of {year}", OLDEST_FIRST)
        return await paging.through(asked, lambda request: circular_page(request, year), Circular.of)

    @strawberry.field
    @paged
    async def agreements(
        self, info: Info, where: AgreementFilter | None = None, *, paging: Paging
    ) -> Connection[Agreement]:
        """Agreements and harmonisation, in the order in which they were recorded. For everybody."""
        asked, today = Listing("agreements", OLDEST_FIRST), jakarta_day(info.context.now)
        state: Column = partial(agreements_that_are, today=today)
        chosen = expression(where, {"kind": "kind", "partner": "partners", "state": state})
        return await paging.through(asked, lambda request: agreement_page(request, chosen), Agreement.of)

    @strawberry.field
    @paged
    async def training_events(self, *, paging: Paging) -> Connection[TrainingEvent]:
        """Trainings, guidance and workshops, in the order in which they were recorded. For everybody."""
        return await paging.through(Listing("training events", OLDEST_FIRST), training_event_page, TrainingEvent.of)

    @strawberry.field
    @paged
    async def standards(self, *, paging: Paging) -> Connection[Standard]:
        """The competency standards, in the order in which they were recorded. For everybody."""
        return await paging.through(Listing("standards", OLDEST_FIRST), standard_page, Standard.of)

    @strawberry.field
    async def legal_bases(self) -> list[LegalBasis]:
        """What the rules of the register stand on: the report's list, then what only rules name. For everybody."""
        return [LegalBasis.of(row) for row in await legal_bases()]

    @strawberry.field
    async def rule_sources(self) -> list[RuleSource]:
        """Every rule that the register enforces, and where it comes from. For everybody."""
        bases = {row.code: LegalBasis.of(row) for row in await legal_bases()}
        return [RuleSource.of(rule, bases) for rule in rule_sources()]

    @strawberry.field
    async def officers(self) -> list[Officer]:
        """The members of BNSP, the newest term first. For everybody."""
        return [Officer.of(row) for row in await officers()]

    @strawberry.field
    async def occupation_maps(self) -> list[OccupationMap]:
        """The occupation maps, the newest first. For everybody."""
        return [OccupationMap.of(row) for row in await occupation_maps()]

"""What certification stands on: circulars, agreements, trainings, legal bases, officers, standards, occupation maps."""

import strawberry

from models.queries.frame import (
    agreement_page,
    circular_page,
    legal_bases,
    occupation_maps,
    officers,
    standard_page,
    training_event_page,
)
from models.queries.pages import Order
from models.rules.rule_sources import rule_sources
from schema.filters import listing
from schema.pagination import Connection
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


@strawberry.type
class FrameQuery:
    """The frame of certification. All of it is for everybody."""

    @strawberry.field
    async def circulars(
        self,
        year: int | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Circular]:
        """The circulars of a year, or of all, in the order in which they were recorded. For everybody."""
        asked = listing(f"circulars of {year}", None, Order("id"))
        page = await circular_page(asked.order, asked.request(first, after, last, before), year)
        return asked.connection(page, Circular.of)

    @strawberry.field
    async def agreements(
        self, first: int | None = None, after: str | None = None, last: int | None = None, before: str | None = None
    ) -> Connection[Agreement]:
        """Agreements and harmonisation, in the order in which they were recorded. For everybody."""
        asked = listing("agreements", None, Order("id"))
        return asked.connection(
            await agreement_page(asked.order, asked.request(first, after, last, before)), Agreement.of
        )

    @strawberry.field
    async def training_events(
        self, first: int | None = None, after: str | None = None, last: int | None = None, before: str | None = None
    ) -> Connection[TrainingEvent]:
        """Trainings, guidance and workshops, in the order in which they were recorded. For everybody."""
        asked = listing("training events", None, Order("id"))
        page = await training_event_page(asked.order, asked.request(first, after, last, before))
        return asked.connection(page, TrainingEvent.of)

    @strawberry.field
    async def standards(
        self, first: int | None = None, after: str | None = None, last: int | None = None, before: str | None = None
    ) -> Connection[Standard]:
        """The competency standards, in the order in which they were recorded. For everybody."""
        asked = listing("standards", None, Order("id"))
        return asked.connection(
            await standard_page(asked.order, asked.request(first, after, last, before)), Standard.of
        )

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

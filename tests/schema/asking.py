"""Asks the schema as one of the callers whom every protected thing is tested for."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient

from models.rules.actors import Actor
from models.rules.partner_queries import QueryPurpose
from models.tables.certificates import Certificate
from models.tables.events import Event
from schema.context import Context, PublishedTrust
from schema.execution import RegisterSchema
from schema.ids import node_id
from schema.root import create_schema
from signing.verdicts import Verification
from signing.verifier import verify
from tests.register import CERTIFICATION, DECIDER, NOW, OFFICER, OTHER_DECIDER, OTHER_OFFICER, SmallRegister

PUBLIC = Actor.public()
CALLERS = {"public": PUBLIC, "own": OFFICER, "other": OTHER_OFFICER, "bnsp": CERTIFICATION}
DECIDERS = {"public": PUBLIC, "own": DECIDER, "other": OTHER_DECIDER, "bnsp": CERTIFICATION}


@cache
def schema() -> RegisterSchema:
    """The schema, built once."""
    return create_schema()


class NothingPublished:
    """A register that has published no trust data."""

    def verify(self, text: str, at: datetime) -> Verification:
        return verify(text, None, at)


@dataclass
class CountedRates:
    """Counts and never refuses."""

    spent: list[str] = field(default_factory=list)

    async def spend(self, kind: str) -> None:
        self.spent.append(kind)


@dataclass
class Asking:
    """One caller in front of a small register."""

    small: SmallRegister
    actor: Actor = OFFICER
    now: datetime = NOW
    trust: PublishedTrust = field(default_factory=NothingPublished)
    rates: CountedRates = field(default_factory=CountedRates)
    purpose: QueryPurpose | None = None
    purpose_required_from: date = date.max

    def by(self, actor: Actor) -> "Asking":
        """The same, by another caller."""
        return replace(self, actor=actor)

    @property
    def assessment_id(self) -> str:
        """The node id of Siti's decided assessment."""
        return node_id("Assessment", self.small.assessment_id)

    async def ask(self, document: str, **variables: object) -> dict[str, Any]:
        """The data of an answer without errors."""
        result = await schema().execute(document, variables, self._context())
        assert result.errors is None, result.errors
        assert result.data is not None
        return result.data

    async def act(self, document: str, **request: object) -> dict[str, Any]:
        """The payload of a mutation with one `$input`."""
        data = await self.ask(document, input=request)
        (payload,) = data.values()
        assert isinstance(payload, dict)
        return payload

    async def refused(self, document: str, **variables: object) -> str:
        """The code of the one top-level error."""
        result = await schema().execute(document, variables, self._context())
        assert result.errors is not None
        (error,) = result.errors
        return str((error.extensions or {})["code"])

    async def refused_act(self, document: str, **request: object) -> str:
        """The code of the one top-level error of a mutation."""
        return await self.refused(document, input=request)

    def _context(self) -> Context:
        return Context(
            self.small.register,
            self.actor,
            self.now,
            self.trust,
            self.rates,
            purpose=self.purpose,
            purpose_required_from=self.purpose_required_from,
        )


@dataclass(frozen=True)
class State:
    """What a refused act must leave as it was."""

    events: int
    certificates: tuple[tuple[str, str], ...]

    @classmethod
    async def read(cls) -> "State":
        rows = await Certificate.all().order_by("id")
        return cls(await Event.all().count(), tuple((row.registration_number, row.status.value) for row in rows))


class CountedQueries:
    """How many statements a block of code sends to the database."""

    def __init__(self, database: BaseDBAsyncClient, monkeypatch: Any) -> None:
        self.statements: list[str] = []
        for name in ("execute_query", "execute_query_dict"):
            monkeypatch.setattr(database, name, self._counting(getattr(database, name)))

    def _counting(self, run: Any) -> Any:
        async def counted(query: str, *arguments: Any, **options: Any) -> Any:
            self.statements.append(query)
            return await run(query, *arguments, **options)

        return counted

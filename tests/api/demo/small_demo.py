"""The small demonstration, built once, published, and asked over HTTP at a moment that stands still."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copyfile
from typing import Any

import httpx2
import pytest

from api.app import create_app
from api.authentication.local_issuer import LocalIssuer
from api.ceremony import hold_first_ceremony
from api.demo.building import carry_out
from api.demo.chronicle import chronicle_of
from api.demo.population import Plan, Population, draw_population
from api.process import open_register
from api.publisher import Publisher
from api.settings import Settings
from models.rules.actors import Actor
from models.tables.connection import connected
from tests.schema.asking import schema

SEED = 2021
UNTIL = date(2026, 11, 22)
"""The last day of the history."""
NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
"""Monday, ten in the morning in Jakarta."""
IDENTIFIER = "http://localhost:8000"


@dataclass(frozen=True, slots=True)
class SmallDemo:
    """Where it is kept, and what was drawn."""

    settings: Settings
    population: Population

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Open its database for the block."""
        async with connected(f"{self.settings.database}?synchronous=OFF"):
            yield


async def build_small_demo(directory: Path, migrated: Path) -> SmallDemo:
    """Build it as `kompeten demo --small` does, in a copy of a migrated file, and publish its trust data."""
    settings = Settings(data_directory=directory, register_identifier=IDENTIFIER, test_register=True)
    demo = SmallDemo(settings, draw_population(Plan.small(), SEED, UNTIL))
    copyfile(migrated, directory / "kompeten.sqlite3")
    async with demo.open():
        await carry_out(open_register(settings), chronicle_of(demo.population), lambda _act: None)
        hold_first_ceremony(settings, None, NOW)
        await Publisher.open(settings, open_register(settings)).publish(NOW)
    return demo


@dataclass(frozen=True, slots=True)
class Asked:
    """Sends documents as the people of the demonstration would."""

    client: httpx2.AsyncClient
    logins: LocalIssuer

    @classmethod
    @asynccontextmanager
    async def of(cls, demo: SmallDemo) -> AsyncIterator["Asked"]:
        """Put the application before the demonstration for the block."""
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("api.app.create_schema", schema)
            app = create_app(demo.settings, clock=lambda: NOW)
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url=IDENTIFIER) as client:
            yield cls(client, LocalIssuer.open(demo.settings))

    async def answer(
        self, actor: Actor | None, documents: Sequence[str], variables: Mapping[str, object]
    ) -> dict[str, Any]:
        """Return the data of the documents, all that they answer together."""
        headers = {"Authorization": f"Bearer {self.logins.token(actor, NOW)}"} if actor else {}
        data: dict[str, Any] = {}
        for document in documents:
            body = {"query": document, "variables": dict(variables)}
            answer = (await self.client.post("/graphql", json=body, headers=headers)).json()
            assert "errors" not in answer, answer["errors"]
            data |= answer["data"]
        return data

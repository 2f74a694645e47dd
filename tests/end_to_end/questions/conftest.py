"""The application in front of a small register, and callers who ask it over HTTP.

A test builds its register through the services (`small`, and what the question needs beside it) and then asks as one
of the callers: `await ask(document, {"licenceNumber": LSP}, as_=Caller.OFFICER)`. The clock stands at `NOW`.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Route
from tortoise.backends.base.client import BaseDBAsyncClient

from api.authentication.local_issuer import LocalIssuer
from api.graphql_view import GraphQLView
from api.process import Process
from api.rates import CallerRates
from api.settings import Settings
from models.rules.actors import Actor
from models.services.register import Register
from schema.context import Context
from tests.end_to_end.questions.callers import Caller
from tests.register import IDENTIFIER, NOW, SmallRegister, small_register
from tests.schema.asking import schema

ADDRESS = "https://cek.example.id"


@dataclass(frozen=True)
class Ask:
    """Sends GraphQL documents to the application, as the callers would."""

    client: httpx.AsyncClient
    logins: LocalIssuer

    async def __call__(
        self, document: str, variables: Mapping[str, object] | None = None, *, as_: Caller
    ) -> dict[str, Any]:
        """The data of an answer without errors."""
        answer = await self._answer(document, variables, as_)
        assert "errors" not in answer, answer["errors"]
        data: dict[str, Any] = answer["data"]
        return data

    async def act(self, document: str, as_: Caller, **request: object) -> dict[str, Any]:
        """The payload of a mutation with one `$input`."""
        (payload,) = (await self(document, {"input": request}, as_=as_)).values()
        assert isinstance(payload, dict)
        return payload

    async def refused(self, document: str, variables: Mapping[str, object] | None = None, *, as_: Caller) -> str:
        """The code of the one error."""
        (error,) = (await self._answer(document, variables, as_))["errors"]
        return str(error["extensions"]["code"])

    async def _answer(self, document: str, variables: Mapping[str, object] | None, caller: Caller) -> dict[str, Any]:
        body = {"query": document, "variables": dict(variables or {})}
        response = await self.client.post("/graphql", json=body, headers=self._headers(caller))
        answer: dict[str, Any] = response.json()
        return answer

    def _headers(self, caller: Caller) -> dict[str, str]:
        if caller is Caller.PUBLIC:
            return {}
        return {"Authorization": f"Bearer {self.logins.token(caller.value, NOW)}"}


@pytest.fixture
async def process(tmp_path: Path, database: BaseDBAsyncClient) -> AsyncIterator[Process]:
    """The application's parts, on a fresh database, with its data directory in a place of its own."""
    assert database is not None
    settings = Settings(data_directory=tmp_path / "kompeten-data", register_identifier=IDENTIFIER)
    process = Process.assemble(settings, clock=lambda: NOW)
    yield process
    await process.outside.aclose()


@pytest.fixture
def register(process: Process) -> Register:
    """What the services need to build the register that is asked."""
    return process.register


@pytest.fixture
async def small(register: Register) -> SmallRegister:
    """The small register of `tests/register.py`, in the application's database."""
    return await small_register(register)


@pytest.fixture
async def ask(process: Process) -> AsyncIterator[Ask]:
    """Somebody who asks."""
    transport = httpx.ASGITransport(_application(process))
    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as client:
        yield Ask(client, LocalIssuer.open(process.settings))


def _application(process: Process) -> Starlette:
    """The application, with the database connection of the test."""

    async def context(request: Request) -> Context:
        actor = await process.authenticator.actor(request.headers.get("authorization"), process.clock())
        rates = CallerRates(process.rates, None if actor != Actor.public() else "192.0.2.1")
        return Context(process.register, actor, process.clock(), process.trust, rates)

    view = GraphQLView(schema(), context, process.metrics, process.settings.maximum_body)
    return Starlette(routes=[Route("/graphql", view)])

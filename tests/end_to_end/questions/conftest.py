"""The application in front of a small register, and callers who ask it over HTTP.

A test builds its register through the services (`small`, and what the question needs beside it) and then asks as one
of the callers: `await ask(document, {"licenceNumber": LSP}, as_=Caller.OFFICER)`. The clock stands at `NOW`.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from api.app import create_app
from api.authentication.local_issuer import LocalIssuer
from api.process import Process, open_register
from api.settings import Settings
from models.services.register import Register
from tests.end_to_end.questions.callers import Caller
from tests.register import IDENTIFIER, NOW, SmallRegister, small_register
from tests.schema.asking import schema


@dataclass(frozen=True)
class Ask:
    """Sends GraphQL documents to the application, as the callers would."""

    client: httpx2.AsyncClient
    logins: LocalIssuer
    process: Process

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
def settings(tmp_path: Path) -> Settings:
    """Settings for development, with a data directory of its own."""
    return Settings(data_directory=tmp_path / "kompeten-data", register_identifier=IDENTIFIER)


@pytest.fixture
def register(settings: Settings, database: BaseDBAsyncClient) -> Register:
    """What the services need to build the register that is asked, in a fresh database."""
    assert database is not None
    return open_register(settings)


@pytest.fixture
async def small(register: Register) -> SmallRegister:
    """The small register of `tests/register.py`, in the application's database."""
    return await small_register(register)


@pytest.fixture
async def ask(settings: Settings, register: Register, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Ask]:
    """Somebody who asks. The application uses the database connection of the test, and the schema built once."""
    assert register.identifier == IDENTIFIER
    monkeypatch.setattr("api.app.create_schema", schema)
    app = create_app(settings, clock=lambda: NOW)
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url=IDENTIFIER) as client:
        yield Ask(client, LocalIssuer.open(settings), app.state.process)

"""The token endpoint over HTTP, and what its tokens open."""

import json
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx2
import pytest
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.requests import Request

from api.errors import callers_fault, refused_body
from api.login_settings import MachineClient
from api.process import Process
from api.request_bodies import RefusedRequest
from api.settings import Settings
from api.token_endpoint import token_route
from models.rules.actors import Actor, Role
from schema.errors import CallerError
from tests.register import LSP, NOW

SECRET = "korrekt: ja?"
CLIENT = MachineClient(
    client_id="erp",
    secret_sha256=sha256(SECRET.encode()).hexdigest(),
    roles=frozenset({Role.LSP_OFFICER}),
    lsp=LSP,
)
GRANT = {"grant_type": "client_credentials"}
IN_FORM = GRANT | {"client_id": "erp", "client_secret": SECRET}


@pytest.fixture
def process(tmp_path: Path) -> Process:
    settings = Settings(data_directory=tmp_path, machine_clients=(CLIENT,), machine_rate="6/minute")
    return Process.assemble(settings, clock=lambda: NOW)


@pytest.fixture
async def client(process: Process) -> AsyncIterator[httpx2.AsyncClient]:
    handlers: Any = {CallerError: callers_fault, RefusedRequest: refused_body}
    app = Starlette(routes=[token_route(process)], exception_handlers=handlers)
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="https://cek.example") as client:
        yield client


async def actor_of(process: Process, token: str) -> Actor:
    headers = [(b"authorization", f"Bearer {token}".encode())]
    return await process.actor(Request({"type": "http", "headers": headers}))


async def test_a_machine_gets_a_token_by_header_and_by_form(client: httpx2.AsyncClient, process: Process) -> None:
    by_header = await client.post("/oauth/token", data=GRANT, auth=("erp", "korrekt%3A+ja%3F"))
    by_form = await client.post("/oauth/token", data=IN_FORM)
    for answer in (by_header, by_form):
        assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
        assert {**answer.json(), "access_token": ""} == {"access_token": "", "token_type": "Bearer", "expires_in": 600}
        token = answer.json()["access_token"]
        assert await actor_of(process, token) == Actor("machine:erp", frozenset({Role.LSP_OFFICER}), LSP)


@pytest.mark.parametrize(
    ("sent", "status", "error"),
    [
        ({"data": IN_FORM | {"client_secret": "wrong"}}, 401, "invalid_client"),
        ({"data": GRANT}, 401, "invalid_client"),
        ({"data": GRANT, "headers": {"Authorization": "Bearer abc"}}, 401, "invalid_client"),
        ({"data": GRANT, "headers": {"Authorization": "Basic %%%"}}, 401, "invalid_client"),
        ({"data": IN_FORM, "auth": ("erp", SECRET)}, 400, "invalid_request"),
        ({"data": {"client_id": "erp", "client_secret": SECRET}}, 400, "invalid_request"),
        ({"data": IN_FORM | {"grant_type": "password"}}, 400, "unsupported_grant_type"),
        ({"json": IN_FORM}, 400, "invalid_request"),
        ({"data": IN_FORM | {"client_id": ["erp", "erp"]}}, 400, "invalid_request"),
    ],
)
async def test_whatever_else_is_refused(client: httpx2.AsyncClient, sent: Any, status: int, error: str) -> None:
    answer = await client.post("/oauth/token", **sent)
    assert (answer.status_code, answer.json()) == (status, {"error": error})
    assert ("www-authenticate" in answer.headers) == (status == 401)
    assert SECRET not in answer.text


async def test_secrets_are_not_tried_out(client: httpx2.AsyncClient) -> None:
    wrong = IN_FORM | {"client_secret": "wrong"}
    statuses = [(await client.post("/oauth/token", data=wrong)).status_code for _ in range(7)]
    assert statuses == [401] * 6 + [429]


async def test_a_long_body_is_refused(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/oauth/token", data=GRANT | {"client_secret": "x" * 5000})
    assert answer.status_code == 413


def test_a_client_is_named_once_and_its_secret_is_a_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = CLIENT.model_dump(mode="json")
    for clients in ([entry, entry], [entry | {"secret_sha256": SECRET}], [entry | {"client_id": "a:b"}]):
        monkeypatch.setenv("KOMPETEN_MACHINE_CLIENTS", json.dumps(clients))
        with pytest.raises(ValidationError):
            Settings()

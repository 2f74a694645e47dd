"""A register as a process serves it: a data directory with everything in it, and the application on top."""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import uvicorn
from starlette.applications import Starlette

from api.app import create_app
from api.authentication.local_issuer import LocalIssuer
from api.ceremony import hold_first_ceremony
from api.process import open_register
from api.settings import Settings
from models.rules.actors import Actor
from models.services.issuing import IssuedCertificate
from models.tables.connection import connected
from tests.register import IDENTIFIER, NOW, issued_certificate, small_register

PATIENCE = 120.0  # seconds; the machine may do something else besides


@dataclass(frozen=True)
class Served:
    """A small register in its data directory, with one issued certificate."""

    settings: Settings
    issued: IssuedCertificate

    def token(self, actor: Actor, now: datetime = NOW) -> str:
        """A bearer token of the local login service."""
        return LocalIssuer.open(self.settings).token(actor, now)

    def headers(self, actor: Actor, now: datetime = NOW) -> dict[str, str]:
        """The headers of a caller who has logged in."""
        return {"Authorization": f"Bearer {self.token(actor, now)}"}

    def app(self) -> Starlette:
        """The application, at ten in the morning of the small register's day."""
        return create_app(self.settings, clock=lambda: NOW)


def serve_small_register(directory: Path, database_url: str, **changes: Any) -> Served:
    """Fill a migrated database and hold the first ceremony."""
    settings = Settings(
        data_directory=directory,
        database_url=database_url,
        register_identifier=IDENTIFIER,
        publication_interval=0.05,
        **changes,
    )

    async def fill() -> IssuedCertificate:
        async with connected(database_url):
            return await issued_certificate(await small_register(open_register(settings)))

    issued = asyncio.run(fill())
    hold_first_ceremony(settings, None, NOW)
    return Served(settings, issued)


@contextmanager
def real_server(app: Starlette) -> Iterator[str]:
    """The application on a real socket; yields its address."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, access_log=False, ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield f"http://127.0.0.1:{_port(server, thread)}"
    finally:
        server.should_exit = True
        thread.join(timeout=PATIENCE)


def _port(server: uvicorn.Server, thread: threading.Thread) -> int:
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the server did not begin")
        time.sleep(0.01)
    port: int = server.servers[0].sockets[0].getsockname()[1]
    return port


def eventually(answer: Any) -> Any:
    """Call until the answer is true, and return it."""
    until = time.monotonic() + PATIENCE
    while not (found := answer()):
        if time.monotonic() > until:
            raise AssertionError("it never happened")
        time.sleep(0.02)
    return found


def utc_now() -> datetime:
    """What time it is."""
    return datetime.now(UTC)


def graphql(client: httpx2.Client, document: str, headers: dict[str, str] | None = None, **variables: object) -> Any:
    """The data of an answer without errors."""
    answer = client.post("/graphql", json={"query": document, "variables": variables}, headers=headers).json()
    assert "errors" not in answer, answer
    return answer["data"]

"""A server for the page's tests: the page and a trust repository on a real socket, with a log of what it was asked."""

import asyncio
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from api.page import page_routes
from api.trust_files import trust_route

HARNESS = Path(__file__).parent / "harness"


@dataclass
class Served:
    """A running server."""

    address: str
    asked: list[str] = field(default_factory=list)
    """Everything that arrived: method, target, headers and body, each request one string."""
    printed: Mapping[str, Any] | None = None
    """What it answers to a registration number and a name; empty for nothing on record, None for too many questions."""
    erased: Mapping[str, Any] | None = None
    """What it says of the number, when the holder was erased."""
    together: dict[str, asyncio.Barrier] = field(default_factory=dict)
    """Paths that are answered only when as many as the barrier says have been asked for."""

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [request.split(" ")[1].partition("?")[0] for request in self.asked]


@contextmanager
def serving(trust: Path, address: str, *more: BaseRoute) -> Iterator[Served]:
    """Serve the page of the repository in `trust` at `address` until the block ends."""
    served = Served(address)
    routes = [*page_routes(trust), Route("/graphql", _answer(served), methods=["POST"]), *more]
    app = Starlette(routes=[*routes, trust_route(trust)])
    port = int(address.rpartition(":")[2])
    config = uvicorn.Config(_logged(app, served), port=port, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the server did not begin")
        thread.join(0.01)
    try:
        yield served
    finally:
        server.should_exit = True
        thread.join()


def mounted(path: str, directory: Path) -> Mount:
    """Serve more files for a harness."""
    return Mount(path, StaticFiles(directory=directory))


def blank_page() -> Route:
    """Serve an empty document, in which a harness runs the page's modules."""

    async def answer(_request: Request) -> Response:
        return Response("<!doctype html><title>harness</title>", media_type="text/html")

    return Route("/harness.html", answer)


def _answer(served: Served) -> Any:
    async def answer(request: Request) -> Response:
        await request.body()
        if served.printed is None:
            return PlainTextResponse("too many", status_code=429)
        found = {"certificateVerifyPrinted": served.printed or None, "erasedCertificate": served.erased}
        return JSONResponse({"data": found})

    return answer


def _logged(app: ASGIApp, served: Served) -> ASGIApp:
    async def log(scope: Scope, receive: Receive, send: Send) -> None:
        async def received() -> Any:
            message = await receive()
            served.asked[at] += message.get("body", b"").decode("utf-8", "replace")
            return message

        target = f"{scope['path']}?{scope['query_string'].decode()}"
        headers = json.dumps([[name.decode(), value.decode()] for name, value in scope["headers"]])
        at = len(served.asked)
        served.asked.append(f"{scope['method']} {target} {headers} ")
        if scope["path"] in served.together:
            await served.together[scope["path"]].wait()
        await app(scope, received, send)

    return log

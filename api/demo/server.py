"""The server of the demonstration, in this process, on a real socket."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn

from api.app import create_app
from api.demo.errors import DemoError
from api.settings import Settings

_LOOK_AGAIN = 0.05  # seconds


class ServerStopped(DemoError):
    """The server ended before it had begun; its log says why."""


class _Server(uvicorn.Server):
    """Leaves Ctrl+C to whoever started it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(settings: Settings, listening: socket.socket) -> AsyncIterator["asyncio.Task[None]"]:
    """Serve during the block; the task ends when the server does. Raises ServerStopped."""
    config = uvicorn.Config(
        create_app(settings),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,  # seconds
        ws="none",
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await _started(server, task)
        yield task
    finally:
        server.should_exit = True
        await asyncio.wait([task])


async def _started(server: uvicorn.Server, task: "asyncio.Task[None]") -> None:
    while not server.started:
        if task.done():
            raise ServerStopped("the server stopped before it had begun")
        await asyncio.sleep(_LOOK_AGAIN)

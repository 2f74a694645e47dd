"""`kompeten serve`."""

import gc
import socket
from typing import Annotated

import typer
import uvicorn

from api.app import create_app
from api.cli.app import app, database_of, err, run, settings_of
from api.settings import Settings
from models.services.migration import check_migrated

YOUNG_OBJECTS = 50_000
"""How many objects are made before the collector looks at them: fewer, longer pauses than by default."""


class Server(uvicorn.Server):
    """Uvicorn, with a memory that has settled when the first request comes."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin, and then tell the garbage collector that what is there by now will stay."""
        await super().startup(sockets)
        gc.collect()
        gc.freeze()
        gc.set_threshold(YOUNG_OBJECTS, *gc.get_threshold()[1:])

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End; nothing stays any longer, and what the libraries hold is given back in order."""
        await super().shutdown(sockets)
        gc.unfreeze()


@app.command()
def serve(
    context: typer.Context,
    host: Annotated[str | None, typer.Option(help="The address to listen at, instead of KOMPETEN_HOST.")] = None,
    port: Annotated[int | None, typer.Option(help="The port to listen at, instead of KOMPETEN_PORT.")] = None,
) -> None:
    """Serve the register: GraphQL at /graphql, the checking page at /, and the trust data at /trust/."""
    settings = settings_of(context)
    run(lambda: check_migrated(database_of(settings)))
    host, port = host or settings.host, settings.port if port is None else port
    err.print(f"Serving at http://{host}:{port}/ (end with Ctrl+C)")
    raise typer.Exit(serve_until_told(settings, host, port))


def serve_until_told(settings: Settings, host: str, port: int) -> int:
    """Serve until a signal comes; returns the exit status."""
    config = uvicorn.Config(
        create_app(settings),
        host=host,
        port=port,
        access_log=False,  # `RequestLog` tells of requests, without their addresses
        forwarded_allow_ips=settings.trusted_proxies,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=20,  # seconds
        ws="none",
    )
    server = Server(config)
    server.run()
    return 0 if server.started else 1

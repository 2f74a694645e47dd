"""`/health/live`: the process runs. `/health/ready`: it can do its work, and what it publishes is fresh."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from tortoise import connections

from api.process import Process

HEADERS = {"Cache-Control": "no-store"}
OLDEST_TRUST = timedelta(days=2)
"""The timestamp is signed daily; who misses one day is told before the data expire."""

_log = structlog.get_logger(__name__)


class Unready(Exception):
    """A part of the process cannot do its work; the text is fit for everybody."""


def health_routes(process: Process) -> list[Route]:
    """The routes of the health checks."""

    async def live(_request: Request) -> Response:
        return JSONResponse({"status": "ok"}, headers=HEADERS)

    async def ready(_request: Request) -> Response:
        checks = {"database": check_database, "trust": lambda: check_trust(process)}
        answers = {name: await _answer(name, check) for name, check in checks.items()}
        is_ready = set(answers.values()) == {"ok"}
        content = {"status": "ok" if is_ready else "unready", "checks": answers}
        return JSONResponse(content, 200 if is_ready else 503, HEADERS)

    return [Route("/health/live", live), Route("/health/ready", ready)]


async def check_database() -> None:
    """Raises what the database raises. That its tables are those of this release was checked when the process began."""
    for connection in connections.all():
        await connection.execute_query("SELECT 1 FROM lsp LIMIT 1")


async def check_trust(process: Process) -> None:
    """Raises Unready unless fresh trust data are published."""
    now = process.clock()
    trust = process.trust.current(now)
    if trust is None:
        raise Unready("nothing is published")
    if expired := sorted(trust.expired_at(now)):
        raise Unready(f"expired: {', '.join(expired)}")
    if now - trust.issued > OLDEST_TRUST:
        raise Unready(f"last signed at {trust.issued.isoformat()}")


async def _answer(name: str, check: Callable[[], Awaitable[None]]) -> str:
    try:
        await check()
    except Unready as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - whatever a database or a disk raises means the same here
        _log.warning("unready", check=name, error=type(error).__name__)
        return "fails"
    return "ok"

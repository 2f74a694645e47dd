"""The web application: every route, and what happens when it begins and ends."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from importlib.util import find_spec

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route
from tortoise.contrib.starlette import RegisterTortoise

from api.authentication.errors import InvalidCredentials
from api.durability import check_durable
from api.errors import (
    bug,
    callers_fault,
    http_error,
    invalid_credentials,
    refused_body,
    refused_by_domain,
    refused_by_table,
)
from api.graphql_view import GraphQLView
from api.health import health_routes
from api.page import FIRST_ROOT, page_routes
from api.pictures import picture_routes
from api.process import Clock, Process, system_clock
from api.publisher import NothingToPublishTo, Publisher
from api.request_bodies import RefusedRequest
from api.requests import RequestLog
from api.schema_texts import schema_text_routes
from api.settings import Settings
from api.status_lists import status_list_route
from api.token_endpoint import token_route
from api.trust_files import trust_route
from models.rules.violations import DomainError
from models.services.issuing import recover_intents
from models.services.migration import check_migrated
from models.services.trust.key_vaults import KeyNotInVault
from models.tables.connection import tortoise_config
from models.tables.table_refusals import RefusedRow, UnfitText
from schema.errors import CallerError
from schema.root import create_schema

_log = structlog.get_logger(__name__)


def create_app(settings: Settings, clock: Clock = system_clock) -> Starlette:
    """Make the application. Nothing is opened before it begins."""
    process = Process.assemble(settings, clock)
    app = Starlette(
        routes=_routes(process),
        middleware=[Middleware(RequestLog, metrics=process.metrics)],
        exception_handlers={
            InvalidCredentials: invalid_credentials,
            CallerError: callers_fault,
            DomainError: refused_by_domain,
            UnfitText: refused_by_table,
            RefusedRow: refused_by_table,
            RefusedRequest: refused_body,
            HTTPException: http_error,
            Exception: bug,
        },
        lifespan=_lifespan(process),
    )
    app.state.process = process
    return app


def _routes(process: Process) -> list[BaseRoute]:
    settings = process.settings
    view = GraphQLView(create_schema(), process.context, process.metrics, settings.maximum_body)
    routes: list[BaseRoute] = [
        Route("/graphql", view, name="graphql"),
        token_route(process),
        *schema_text_routes(),
        *health_routes(process),
        Route("/metrics", process.metrics.answer),
        status_list_route(process),
        *picture_routes(process),
        *_paper_routes(process),
        trust_route(settings.trust_directory),
    ]
    if (settings.trust_directory / FIRST_ROOT).exists():
        routes += page_routes(settings.trust_directory)
    return routes


def _paper_routes(process: Process) -> list[Route]:
    """The routes of papers, where the extra `pdf` is installed."""
    if find_spec("typst") is None:
        return []
    from api.papers import paper_routes  # noqa: PLC0415 - it needs the extra
    from api.print_jobs import print_job_routes  # noqa: PLC0415 - the same

    return [*paper_routes(process), *print_job_routes(process)]


def _lifespan(process: Process) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        """Begin and end, in this order.

        1. the tables are those of this release, 2. the database keeps what it acknowledges, 3. what a crash left
        behind is finished, 4. publishing and printing begin and checks are counted.
        """
        settings = process.settings
        await check_migrated(settings.database)  # 1
        async with RegisterTortoise(app, config=tortoise_config(settings.database)), process.outside:
            if not settings.in_development:
                await check_durable()  # 2
            await _recover(process)  # 3
            async with _publishing(process), _printing(process), process.tally.told():  # 4
                yield

    return lifespan


async def _recover(process: Process) -> None:
    try:
        recovered = await recover_intents(process.register, process.clock())
    except KeyNotInVault:
        _log.warning("intents_not_recovered", reason="this process has not the keys")
        return
    if recovered.finished or recovered.voided:
        _log.warning("intents_recovered", finished=len(recovered.finished), voided=len(recovered.voided))


@asynccontextmanager
async def _publishing(process: Process) -> AsyncIterator[None]:
    """Publish trust data in the background, when this process is the one that does."""
    if not process.settings.publishes_trust:
        yield
        return
    try:
        publisher = Publisher.open(process.settings, process.register)
    except NothingToPublishTo as error:
        _log.warning("trust_not_published", reason=str(error))
        yield
        return
    async with _meanwhile(publisher.keep_publishing(process.clock, process.settings.publication_interval)):
        yield


@asynccontextmanager
async def _printing(process: Process) -> AsyncIterator[None]:
    """Draw the papers of print jobs in the background, when this process is one that does."""
    if find_spec("typst") is None or not process.settings.printing_processes:
        yield
        return
    from api.paper.print_room import PrintRoom  # noqa: PLC0415 - it needs the extra

    async with _meanwhile(PrintRoom(process.settings, process.clock).keep_printing()):
        yield


@asynccontextmanager
async def _meanwhile(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Let work that never ends go on during the block."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

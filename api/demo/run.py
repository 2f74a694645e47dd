"""`kompeten demo`: build the register of the report, use it once over HTTP, and serve it."""

import asyncio
import gc
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

from rich.console import Console

from api.ceremony import hold_first_ceremony
from api.demo.building import carry_out
from api.demo.chronicle import chronicle_of
from api.demo.client import RegisterClient
from api.demo.population import Population, draw_population
from api.demo.preparation import (
    check_empty,
    check_may_demonstrate,
    first_state,
    plan_of,
    settings_of,
    wanted_port,
)
from api.demo.server import serving
from api.demo.showcase import draw_showcase
from api.demo.sockets import listen, port_of
from api.demo.state import DemoState
from api.demo.story import Ended, Story
from api.demo.telling import Teller
from api.logs import configure_logs
from api.page import FIRST_ROOT
from api.process import Clock, open_register, system_clock
from api.publisher import Publisher
from api.settings import Settings
from models.queries.published_figures import published_figures
from models.rules.validity import jakarta_day
from models.services.migration import migrate
from models.tables.connection import connected, filling

LOG = "server.log"
_ONE_DAY = timedelta(days=1)
_RARELY = 20_000  # new objects between two looks of the garbage collector


class Demonstration:
    """One start of the demonstration."""

    def __init__(self, settings: Settings, console: Console, clock: Clock = system_clock) -> None:
        check_may_demonstrate(settings)
        self._configured = settings
        self._teller = Teller(console)
        self._clock = clock

    async def run(self, *, is_small: bool = False, serve: bool = True) -> Ended:
        """Build, begin to publish, use and serve the register, in this order; what is there is used again.

        0. a socket and a name, 1. the tables, 2. the population, 3. beside it the trust repository, 4. the server,
        5. a certificate's story, 6. serve until interrupted.

        Raises NotInProduction, AnotherRegisterHere, CannotListen, HistoryTooOld, and what the story raises.
        """
        directory = self._configured.data_directory
        known = DemoState.read(directory)
        with listen(self._configured.host, wanted_port(self._configured, known)) as listening:  # 0
            until = jakarta_day(self._clock()) - _ONE_DAY
            state = known or first_state(self._configured, listening, until, is_small=is_small)
            settings = settings_of(self._configured, state, listening)
            await self._migrate(settings, is_first=known is None)  # 1
            state.started_again().write(directory)
            begun = asyncio.to_thread(self._begin_trust, settings)  # 3: stretching its passphrases takes seconds
            _, population = await asyncio.gather(begun, self._build(settings, state))  # 2
            await self._publish(settings)
            return await self._use(settings, state, population, listening, serve=serve)  # 4, 5, 6

    async def _migrate(self, settings: Settings, *, is_first: bool) -> None:
        settings.data_directory.mkdir(parents=True, exist_ok=True)
        configure_logs(settings, (settings.data_directory / LOG).open("a", encoding="utf-8"))
        await migrate(settings.database, self._clock())
        if is_first:
            async with connected(settings.database):
                await check_empty(settings.data_directory)

    async def _build(self, settings: Settings, state: DemoState) -> Population:
        population = draw_population(plan_of(state), state.seed, state.until)
        acts = chronicle_of(population)
        async with connected(settings.database, **filling(settings.database)):
            with self._teller.building(acts) as on_act, _left_alone():
                await carry_out(open_register(settings), acts, on_act)
            self._teller.figures(await published_figures())
        return population

    def _begin_trust(self, settings: Settings) -> None:
        if not (settings.trust_directory / FIRST_ROOT).exists():
            hold_first_ceremony(settings, None, self._clock())

    async def _publish(self, settings: Settings) -> None:
        async with connected(settings.database):
            await Publisher.open(settings, open_register(settings)).publish(self._clock())
        self._teller.step(f"trust data published: {settings.trust_directory}")

    async def _use(
        self, settings: Settings, state: DemoState, population: Population, listening: socket.socket, *, serve: bool
    ) -> Ended:
        now = self._clock()
        showcase = draw_showcase(population, state.seed, state.starts, jakarta_day(now))
        address = f"http://{settings.host}:{port_of(listening)}"
        async with serving(settings, listening) as server, RegisterClient(address) as client:
            ended = await Story(settings, client, showcase, now, self._teller.step).tell()
            self._teller.verdicts(ended)
            if serve:
                self._teller.serving(address, state.identifier)
                with suppress(asyncio.CancelledError):  # Ctrl+C is how serving ends
                    await asyncio.wait([server])
        return ended


@contextmanager
def _left_alone() -> Iterator[None]:
    """Keep the garbage collector from looking at what was drawn, which all stays, and from looking so often."""
    thresholds = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()

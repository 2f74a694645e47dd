"""Where print jobs are drawn, in the background of a process that serves."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import structlog

from api.paper.drawing import DrawingProcesses, Order
from api.paper.spool import Spool
from api.settings import Settings
from models.queries.print_jobs import WaitingItem, print_jobs_under_way, print_jobs_with_papers, waiting_items
from models.queries.printed_certificates import PrintedCertificate, printed_certificates
from models.rules.actors import Actor
from models.rules.certificates import CertificateStatus
from models.rules.life_cycle import StepNotAllowed
from models.rules.violations import ConcurrentChange
from models.services.printing.advance_print_job import clear_print_jobs, finish_print_job, record_papers

AT_ONCE = 10
"""Papers of each drawing process between two looks at the job: it may be cancelled in between."""
LOOK_AGAIN = 1.0  # seconds

_log = structlog.get_logger(__name__)


class PrintRoom:
    """Draws the papers of print jobs, one job after the other."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._clock = clock
        self._spool = Spool(settings.prints_directory)
        self._actor = Actor.system()

    async def keep_printing(self) -> None:
        """Draw whatever job is under way, for ever. What fails is logged and tried again."""
        while True:
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001 - a print room that stops would leave every job waiting
                _log.exception("papers_not_printed", error=type(error).__name__)
            await asyncio.sleep(LOOK_AGAIN)

    async def look(self) -> None:
        """Draw the jobs that are under way, and remove the papers of those that are over."""
        for number in await print_jobs_under_way():
            with self._spool.held(number) as is_held:
                if is_held:
                    await self._print(number)
        await clear_print_jobs(self._actor, self._clock())
        stored = self._spool.jobs()
        for number in set(stored).difference(await print_jobs_with_papers()):
            self._spool.remove(number)

    async def _print(self, number: str) -> None:
        with DrawingProcesses(self._settings) as processes:
            while items := await waiting_items(number, AT_ONCE * processes.count):
                await self._draw(processes, number, items)
        try:
            await finish_print_job(self._actor, self._clock(), number)
        except (ConcurrentChange, StepNotAllowed):
            _log.info("print_job_cancelled")

    async def _draw(self, processes: DrawingProcesses, number: str, items: Sequence[WaitingItem]) -> None:
        """Draw some papers. A certificate that does not hold any more, or that cannot be drawn, is left out."""
        printed = await printed_certificates([each.registration_number for each in items])
        holding = [each for each in items if _holds(each, printed)]
        drawn = await processes.draw([self._order(number, each, printed) for each in holding])
        done = {each.id for each, is_drawn in zip(holding, drawn, strict=True) if is_drawn}
        await record_papers(self._actor, done, {each.id for each in items} - done)

    def _order(self, number: str, item: WaitingItem, printed: Mapping[str, PrintedCertificate]) -> Order:
        path = self._spool.paper(number, item.registration_number)
        return Order(printed[item.registration_number], item.reprint, path)


def _holds(item: WaitingItem, printed: Mapping[str, PrintedCertificate]) -> bool:
    return printed[item.registration_number].certificate.status is CertificateStatus.ACTIVE

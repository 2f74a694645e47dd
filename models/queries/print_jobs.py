"""Print jobs: how far they are, and what waits to be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.functions import Count

from models.queries.rows import row_of
from models.rules.printing import PrintJobItemStatus, PrintJobStatus
from models.tables.print_jobs import PrintJob, PrintJobItem


@dataclass(frozen=True, slots=True)
class PrintJobRow:
    """One job."""

    id: int
    number: str
    status: PrintJobStatus
    reason: str
    requested_by: str
    requested_at: datetime
    ended_at: datetime | None
    lsp__licence_number: str


@dataclass(frozen=True, slots=True)
class PrintJobProgress:
    """How many papers of a job there are, and which certificates it left out."""

    total: int
    drawn: int
    left_out: Sequence[str]
    """Registration numbers."""


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """One paper that waits to be drawn."""

    id: int
    reprint: int
    registration_number: str


_WAITING = ("id", "reprint", "certificate__registration_number")


async def print_job_by_number(number: str) -> PrintJobRow | None:
    """The job of a number."""
    return await row_of(PrintJob.filter(number=number), PrintJobRow)


async def print_jobs_under_way() -> Sequence[str]:
    """The numbers of the jobs that are not finished, the oldest first."""
    running = PrintJob.filter(status=PrintJobStatus.RUNNING).order_by("id")
    return [str(number) for number in await running.values_list("number", flat=True)]


async def print_jobs_with_papers() -> Sequence[str]:
    """The numbers of the jobs whose papers are drawn or kept."""
    kept = PrintJob.filter(status__in=(PrintJobStatus.RUNNING, PrintJobStatus.FINISHED))
    return [str(number) for number in await kept.values_list("number", flat=True)]


async def progress_of(job_id: int) -> PrintJobProgress:
    """How far a job is."""
    items = PrintJobItem.filter(job_id=job_id)
    counts = await items.annotate(papers=Count("id")).group_by("status").values_list("status", "papers")
    by_status = {PrintJobItemStatus(status): int(papers) for status, papers in counts}
    left_out = items.filter(status=PrintJobItemStatus.LEFT_OUT).order_by("id")
    numbers = await left_out.values_list("certificate__registration_number", flat=True)
    drawn = by_status.get(PrintJobItemStatus.DRAWN, 0)
    return PrintJobProgress(sum(by_status.values()), drawn, [str(number) for number in numbers])


async def waiting_items(number: str, limit: int) -> Sequence[WaitingItem]:
    """Some items of a job that wait to be drawn, in its order; none when it is not under way."""
    waiting = PrintJobItem.filter(
        job__number=number, job__status=PrintJobStatus.RUNNING, status=PrintJobItemStatus.WAITING
    )
    return [WaitingItem(*values) for values in await waiting.order_by("id").limit(limit).values_list(*_WAITING)]

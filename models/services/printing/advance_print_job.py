"""A print job goes on: its papers are drawn, it is finished or cancelled, and later its papers are removed."""

from collections.abc import Collection
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.permissions import check_acts_for, check_role
from models.rules.printing import KEPT, PRINT_JOB, PrintJobItemStatus, PrintJobStatus, check_nothing_waits
from models.rules.violations import found
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.print_jobs import PrintJob, PrintJobItem


async def record_papers(actor: Actor, drawn: Collection[int], left_out: Collection[int]) -> None:
    """Note which items are drawn and which are left out. Saying it twice changes nothing. Raises NotPermitted."""
    check_role(actor, Role.OPERATOR)
    for ids, status in ((drawn, PrintJobItemStatus.DRAWN), (left_out, PrintJobItemStatus.LEFT_OUT)):
        waiting = PrintJobItem.filter(id__in=list(ids), status=PrintJobItemStatus.WAITING)
        await waiting.update(status=status)


async def finish_print_job(actor: Actor, now: datetime, number: str) -> None:
    """Finish a job. Raises NotPermitted, NotFound, StepNotAllowed, PapersWaiting, ConcurrentChange."""
    check_role(actor, Role.OPERATOR)
    async with in_transaction():
        job = await _job(number)
        waiting = PrintJobItem.filter(job_id=job.id, status=PrintJobItemStatus.WAITING)
        await take_step(actor, now, PRINT_JOB, job, StepTaken("FINISH", number), ended_at=now)
        check_nothing_waits(number, await waiting.count())


async def cancel_print_job(_register: Register, actor: Actor, now: datetime, number: str) -> None:
    """Cancel a job that is not finished. Raises NotPermitted, NotFound, StepNotAllowed, ConcurrentChange."""
    async with in_transaction():
        job = await _job(number)
        check_acts_for(actor, job.lsp.licence_number, Role.LSP_OFFICER)
        await take_step(actor, now, PRINT_JOB, job, StepTaken("CANCEL", number), ended_at=now)


async def clear_print_jobs(actor: Actor, now: datetime) -> list[str]:
    """Clear the jobs that finished a day ago and return their numbers. Raises NotPermitted, ConcurrentChange."""
    check_role(actor, Role.OPERATOR)
    jobs = await PrintJob.filter(status=PrintJobStatus.FINISHED, ended_at__lte=now - KEPT)
    for job in jobs:
        async with in_transaction():
            await take_step(actor, now, PRINT_JOB, job, StepTaken("CLEAR", job.number))
    return [job.number for job in jobs]


async def _job(number: str) -> PrintJob:
    return found(await PrintJob.filter(number=number).select_related("lsp").first(), "print job", number)

"""An officer has up to a thousand certificates printed: all are checked and counted, then the job waits to be drawn."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from models.rules.actors import Actor
from models.rules.events import EventKind, SubjectKind
from models.rules.numbers import RegistrationNumber
from models.rules.printing import PRINT_JOB, PrintJobItemStatus, PrintJobStatus, check_another_job
from models.rules.texts import reason_given
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.printing.print_certificates import printable_certificates, printed_before, printings
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.tables.lsps import Lsp
from models.tables.print_jobs import PrintJob, PrintJobItem

OPERATION = "printJobRequest"
PREFIX = "CTK"
KEPT = (PrintJobStatus.RUNNING, PrintJobStatus.FINISHED)


@dataclass(frozen=True, slots=True)
class RequestPrintJob:
    """Which certificates, in which order, and why."""

    idempotency_key: str
    registration_numbers: tuple[str, ...]
    reason: str


async def request_print_job(register: Register, actor: Actor, now: datetime, request: RequestPrintJob) -> str:
    """Count every print, store the job and return its number.

    Raises NotPermitted, NotFound, InvalidInput, NotPrintable, TooManyPrintJobs, IdempotencyConflict, ConcurrentChange.
    """
    numbers = [RegistrationNumber.canonical(each) for each in request.registration_numbers]
    reason = reason_given(request.reason)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_file, actor, now, numbers, reason))


async def _file(actor: Actor, now: datetime, numbers: list[str], reason: str) -> str:
    certificates = await printable_certificates(actor, numbers)
    job = await _job(actor, now, certificates[0].lsp, reason)
    before = await printed_before(numbers)
    items = [
        PrintJobItem(
            job_id=job.id,
            certificate_id=each.id,
            reprint=before[str(each.registration_number)],
            status=PrintJobItemStatus.WAITING,
        )
        for each in certificates
    ]
    await PrintJobItem.bulk_create(items)
    requested = NewEvent(
        EventKind.PRINT_JOB_REQUESTED, SubjectKind.PRINT_JOB, job.number, reason, {"papers": len(items)}
    )
    await record_events(actor, now, [requested, *printings(before, numbers)])
    return job.number


async def _job(actor: Actor, now: datetime, lsp: Lsp, reason: str) -> PrintJob:
    number = await next_reference(PrintJob, PREFIX)
    check_another_job(lsp.licence_number, await PrintJob.filter(lsp_id=lsp.id, status__in=KEPT).count())
    return await PrintJob.create(
        number=number,
        lsp_id=lsp.id,
        reason=reason,
        status=PRINT_JOB.start,
        requested_by=actor.subject,
        requested_at=now,
    )

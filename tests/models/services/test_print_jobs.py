"""Print jobs: every print counted with the job, each step recorded, no more jobs than are kept."""

from datetime import timedelta

import pytest

from models.queries.print_jobs import (
    PrintJobProgress,
    print_job_by_number,
    print_jobs_under_way,
    print_jobs_with_papers,
    progress_of,
    waiting_items,
)
from models.rules.actors import Actor
from models.rules.certificates import RevocationReason
from models.rules.life_cycle import StepNotAllowed
from models.rules.printing import KEPT, NotPrintable, PrintJobStatus, TooManyPrintJobs
from models.rules.violations import IdempotencyConflict, NotFound, NotPermitted
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.printing.advance_print_job import (
    cancel_print_job,
    clear_print_jobs,
    finish_print_job,
    record_papers,
)
from models.services.printing.print_certificates import count_printing
from models.services.printing.request_print_job import request_print_job
from models.tables.events import Event
from models.tables.print_jobs import PrintJob
from tests.api.printing import issued, wanted
from tests.register import LSP, NOW, OFFICER, OTHER_OFFICER, SmallRegister, issued_certificate, small_register

pytestmark = pytest.mark.usefixtures("database")
SYSTEM = Actor.system()


async def register_with(count: int) -> tuple[SmallRegister, list[str]]:
    small = await small_register()
    first = (await issued_certificate(small)).registration_number
    return small, [first, *await issued(small.register, count - 1)]


async def told(kind: str) -> list[tuple[str, str | None]]:
    return [(each.subject, each.reason) for each in await Event.filter(kind=kind).order_by("sequence")]


async def test_a_job_counts_every_print_and_keeps_what_each_paper_will_say() -> None:
    small, numbers = await register_with(2)
    assert await count_printing(small.register, OFFICER, NOW, numbers[0]) == 0
    job = await request_print_job(small.register, OFFICER, NOW, wanted(*reversed(numbers)))
    assert job == "CTK-000001"
    items = await waiting_items(job, 10)
    assert [(each.registration_number, each.reprint) for each in items] == [(numbers[1], 0), (numbers[0], 1)]
    assert [subject for subject, _ in await told("CERTIFICATE_PRINTED")] == [numbers[0], numbers[1], numbers[0]]
    assert await told("PRINT_JOB_REQUESTED") == [(job, "Wisuda Mei 2026")]
    assert await request_print_job(small.register, OFFICER, NOW, wanted(*reversed(numbers))) == job
    with pytest.raises(IdempotencyConflict):
        await request_print_job(small.register, OFFICER, NOW, wanted(*numbers))
    assert await Event.filter(kind="CERTIFICATE_PRINTED").count() == 3


async def test_a_job_is_drawn_finished_and_cleared_after_a_day() -> None:
    small, numbers = await register_with(2)
    job = await request_print_job(small.register, OFFICER, NOW, wanted(*numbers))
    first, second = await waiting_items(job, 10)
    assert await print_jobs_under_way() == [job]
    await record_papers(SYSTEM, {first.id}, {second.id})
    await record_papers(SYSTEM, {second.id}, {first.id})  # said again, the other way round: nothing changes
    await finish_print_job(SYSTEM, NOW, job)
    row = await print_job_by_number(job)
    assert row is not None
    assert (row.status, row.ended_at, row.lsp__licence_number) == (PrintJobStatus.FINISHED, NOW, LSP)
    assert await progress_of(row.id) == PrintJobProgress(2, 1, [numbers[1]])
    assert await clear_print_jobs(SYSTEM, NOW + KEPT - timedelta(seconds=1)) == []
    assert await print_jobs_with_papers() == [job]
    assert await clear_print_jobs(SYSTEM, NOW + KEPT) == [job]
    assert await print_jobs_with_papers() == []
    assert [await told(f"PRINT_JOB_{act}") for act in ("FINISH", "CLEAR")] == [[(job, None)]] * 2


async def test_a_cancelled_job_has_nothing_left_to_draw() -> None:
    small, numbers = await register_with(1)
    job = await request_print_job(small.register, OFFICER, NOW, wanted(*numbers))
    for stranger, refusal in ((OTHER_OFFICER, NotPermitted), (Actor.public(), NotPermitted), (SYSTEM, NotPermitted)):
        with pytest.raises(refusal):
            await cancel_print_job(small.register, stranger, NOW, job)
    with pytest.raises(NotFound):
        await cancel_print_job(small.register, OFFICER, NOW, "CTK-999999")
    assert await print_jobs_under_way() == [job]
    await cancel_print_job(small.register, OFFICER, NOW, job)
    assert await waiting_items(job, 10) == []
    with pytest.raises(StepNotAllowed):
        await finish_print_job(SYSTEM, NOW, job)
    with pytest.raises(StepNotAllowed):
        await cancel_print_job(small.register, OFFICER, NOW, job)


async def test_only_the_machine_says_what_is_drawn() -> None:
    small, numbers = await register_with(1)
    job = await request_print_job(small.register, OFFICER, NOW, wanted(*numbers))
    before = await Event.all().count()
    for act in (record_papers(OFFICER, {1}, ()), finish_print_job(OFFICER, NOW, job), clear_print_jobs(OFFICER, NOW)):
        with pytest.raises(NotPermitted):
            await act
    assert await Event.all().count() == before
    assert len(await waiting_items(job, 10)) == 1


async def test_one_certificate_that_cannot_be_printed_refuses_the_job() -> None:
    small, numbers = await register_with(2)
    revocation = RevokeCertificate(numbers[1], RevocationReason.HOLDER_REQUEST)
    await revoke_certificate(small.register, OFFICER, NOW, revocation)
    before = await Event.all().count()
    with pytest.raises(NotPrintable):
        await request_print_job(small.register, OFFICER, NOW, wanted(*numbers))
    with pytest.raises(NotPermitted):
        await request_print_job(small.register, OTHER_OFFICER, NOW, wanted(numbers[0]))
    assert (await Event.all().count(), await PrintJob.all().count()) == (before, 0)


async def test_an_lsp_has_three_jobs_at_most_until_one_is_over() -> None:
    small, numbers = await register_with(1)
    jobs = [await request_print_job(small.register, OFFICER, NOW, wanted(*numbers, key=key)) for key in "abc"]
    with pytest.raises(TooManyPrintJobs) as refused:
        await request_print_job(small.register, OFFICER, NOW, wanted(*numbers, key="d"))
    assert refused.value.facts == {"licence_number": LSP, "jobs": 3}
    await cancel_print_job(small.register, OFFICER, NOW, jobs[0])
    assert await request_print_job(small.register, OFFICER, NOW, wanted(*numbers, key="d")) == "CTK-000004"
    assert [each.reprint for each in await waiting_items("CTK-000004", 10)] == [3]

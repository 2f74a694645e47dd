"""A print job walks its life cycle at random, drawn and not drawn."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.queries.print_jobs import waiting_items
from models.rules.actors import Actor
from models.rules.printing import PRINT_JOB, PrintJobStatus
from models.rules.violations import NotFound
from models.services.printing.advance_print_job import (
    cancel_print_job,
    clear_print_jobs,
    finish_print_job,
    record_papers,
)
from models.services.printing.request_print_job import request_print_job
from models.tables.print_jobs import PrintJob
from tests.api.printing import wanted
from tests.models.services.walking import Walk, on_a_copy, prepare
from tests.register import NOW, OFFICER, issued_certificate, keys_of_tests, small_register

JOB = "CTK-000001"
NUMBER = "TIK.9001.00001.2026"
SYSTEM = Actor.system()
ACTS = st.lists(st.sampled_from(sorted({step.act for step in PRINT_JOB.steps})), max_size=5)


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    async def fill() -> None:
        await issued_certificate(await small_register())

    return prepare(migrated_sqlite, tmp_path_factory.mktemp("print-jobs"), fill)


async def cancel(now: datetime) -> None:
    await cancel_print_job(keys_of_tests(), OFFICER, now, JOB)


async def finish(now: datetime) -> None:
    await finish_print_job(SYSTEM, now, JOB)


async def clear(now: datetime) -> None:
    if await clear_print_jobs(SYSTEM, now) != [JOB]:
        raise NotFound("finished print job", JOB)


async def status() -> PrintJobStatus:
    return (await PrintJob.get(number=JOB)).status


@settings(max_examples=12, deadline=None, derandomize=True)
@given(acts=ACTS, is_drawn=st.booleans())
def test_a_print_job_keeps_the_register_consistent(prepared: Path, acts: list[str], is_drawn: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    async def walk() -> None:
        assert await request_print_job(keys_of_tests(), OFFICER, NOW, wanted(NUMBER)) == JOB
        if is_drawn:
            await record_papers(SYSTEM, {each.id for each in await waiting_items(JOB, 10)}, ())
        acting = {"CANCEL": cancel, "FINISH": finish, "CLEAR": clear}
        await Walk(PRINT_JOB, acting, status, lambda act: act == "FINISH" and not is_drawn).go(acts)

    on_a_copy(prepared, walk)

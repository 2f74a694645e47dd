"""The daily job does what falls due, once, and tells what it did."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from models.queries.registry_check import check_registry
from models.rules.licence_applications import ApplicationAct
from models.rules.scope_changes import ScopeChangeStatus
from models.services.daily import DailyTask, Done, run_daily
from models.services.register import Register
from models.services.scope_changes.decide_scope_change import ApproveScopeChange, approve_scope_change
from models.services.scope_changes.file_scope_change import submit_scope_change
from models.services.scope_changes.verify_scope_change import (
    AssignVerifier,
    VerificationSheet,
    VerifySchemes,
    assign_verifier,
    verify_schemes,
)
from models.tables.connection import connected
from models.tables.events import Event
from models.tables.scope_changes import ScopeChange
from tests.licensing import NEXT_VERSION, OTHER_SCHEME, VERIFIER, advanced, more_schemes, renewal, scope_change
from tests.models.services.issuing.test_recover import intended
from tests.register import LICENSING, NOW, OFFICER, small_register

TOMORROW = NOW + timedelta(days=1)
DECREES = ("KEP.0101/BNSP/II/2024", "KEP.0102/BNSP/II/2024")
"""Of the two licences of the small register, which end on 29 February 2028."""


async def approved(register: Register, from_day: date) -> str:
    number = await scope_change(register)
    sheets = (VerificationSheet(OTHER_SCHEME, "LVS-1"), VerificationSheet(NEXT_VERSION, "LVS-2"))
    await submit_scope_change(register, OFFICER, NOW, number)
    await assign_verifier(register, LICENSING, NOW, AssignVerifier(number, VERIFIER.subject))
    await verify_schemes(register, VERIFIER, NOW, VerifySchemes(number, sheets))
    await approve_scope_change(register, LICENSING, NOW, ApproveScopeChange(number, from_day))
    return number


def done(results: Sequence[Done]) -> dict[str, tuple[str, ...]]:
    assert not any(each.refused for each in results)
    return {each.task.value: each.done for each in results if each.done}


async def test_what_falls_due_takes_effect_once(sqlite_url: str) -> None:
    async with connected(sqlite_url):
        small = await small_register()
        await more_schemes(small.register)
        number = await approved(small.register, TOMORROW.date())
        await intended(small)
        assert done(await run_daily(small.register, NOW)) == {"FINISH_CERTIFICATES": ("TIK.9001.00001.2026",)}
        assert done(await run_daily(small.register, TOMORROW)) == {"CHANGE_SCOPES": (number,)}
        assert (await ScopeChange.get(number=number)).status is ScopeChangeStatus.EFFECTIVE
        events = await Event.all().count()
        assert done(await run_daily(small.register, TOMORROW)) == {}
        assert await Event.all().count() == events
        told = [(event.subject, event.details) for event in await Event.filter(kind="DAILY_JOB_DONE").order_by("id")]
        assert told == [("2026-05-11", '{"FINISH_CERTIFICATES":1}'), ("2026-05-12", '{"CHANGE_SCOPES":1}')]
        await check_registry()


async def test_a_refusal_is_told_and_keeps_nothing_else_from_being_done(sqlite_url: str) -> None:
    async with connected(sqlite_url):
        small = await small_register()
        await more_schemes(small.register)
        number = await approved(small.register, NOW.date())
        await ScopeChange.filter(number=number).update(lsp_id=2)  # whose scope has nothing that could leave it
        await intended(small)
        results = {each.task: each for each in await run_daily(small.register, NOW)}
        assert results[DailyTask.FINISH_CERTIFICATES].done == ("TIK.9001.00001.2026",)
        (refusal,) = results[DailyTask.CHANGE_SCOPES].refused
        assert refusal.startswith(f"{number}: ")
        assert (await ScopeChange.get(number=number)).status is ScopeChangeStatus.APPROVED


async def test_licences_that_end_are_told_of_once(sqlite_url: str) -> None:
    async with connected(sqlite_url):
        register = (await small_register()).register
        asked = await renewal(register)
        await advanced(register, asked, ApplicationAct.SUBMIT)
        a_day_early, in_time = datetime(2027, 9, 1, tzinfo=UTC), datetime(2027, 9, 2, tzinfo=UTC)
        assert done(await run_daily(register, a_day_early)) == {}
        assert done(await run_daily(register, in_time)) == {"REMIND_OF_RENEWALS": DECREES[1:]}
        assert done(await run_daily(register, in_time)) == {}
        last_day, after = datetime(2028, 2, 29, 16, tzinfo=UTC), datetime(2028, 2, 29, 17, tzinfo=UTC)
        assert done(await run_daily(register, last_day)) == {}
        assert done(await run_daily(register, after)) == {"TELL_OF_EXPIRED_LICENCES": DECREES}
        assert done(await run_daily(register, after)) == {}

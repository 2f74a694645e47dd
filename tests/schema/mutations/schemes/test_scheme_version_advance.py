"""`schemeVersionAdvance`: a drafted version is submitted, taken into verification, and verified."""

import pytest

from models.rules.actors import Actor, Role
from tests.schema.asking import CALLERS, Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.schemes.acts import DRAFT, RATIFY_VERIFIED, SUBMIT, TAKE, VERIFY

COLLEAGUE = Actor("colleague", frozenset({Role.BNSP_CERTIFICATION}))


async def standing(asking: Asking, act: Act) -> tuple[str, str | None]:
    """Take a step of the third version, and return where it stands then."""
    (third, _) = (await act.sent(asking))["scheme"]["versions"]
    return third["status"], third["verificationSheetNumber"]


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await DRAFT.sent(asking.by(CALLERS["bnsp"]))
    third, _ = (await check_callers(asking, SUBMIT, ("bnsp",)))["scheme"]["versions"]
    assert third == {"version": 3, "status": "SUBMITTED", "verificationSheetNumber": None}


async def test_a_version_goes_its_whole_way(asking: Asking) -> None:
    bnsp = asking.by(CALLERS["bnsp"])
    await DRAFT.sent(bnsp)
    assert await standing(bnsp, SUBMIT) == ("SUBMITTED", None)
    assert await standing(bnsp, TAKE) == ("IN_VERIFICATION", None)
    assert await standing(bnsp, VERIFY) == ("VERIFIED", "LVS-3")
    assert await standing(bnsp, RATIFY_VERIFIED) == ("RATIFIED", "LVS-3")


@on_sqlite
@pytest.mark.parametrize(
    ("act", "changes", "code"),
    [
        (SUBMIT, {}, "STEP_NOT_ALLOWED"),
        (TAKE, {}, "STEP_NOT_ALLOWED"),
        (RATIFY_VERIFIED, {}, "STEP_NOT_ALLOWED"),
        (VERIFY, {"verificationSheetNumber": None}, "INVALID_INPUT"),
        (VERIFY, {"verificationSheetNumber": " "}, "INVALID_INPUT"),
        (VERIFY, {"version": 9}, "NOT_FOUND"),
    ],
)
async def test_what_is_not_done_with_a_version_in_verification(
    asking: Asking, act: Act, changes: dict[str, object], code: str
) -> None:
    bnsp = asking.by(CALLERS["bnsp"])
    for each in (DRAFT, SUBMIT, TAKE):
        await each.sent(bnsp)
    assert (await act.sent(bnsp, **changes))["code"] == code


@on_sqlite
async def test_a_version_is_verified_by_whoever_took_it(asking: Asking) -> None:
    bnsp = asking.by(CALLERS["bnsp"])
    for each in (DRAFT, SUBMIT, TAKE):
        await each.sent(bnsp)
    assert (await VERIFY.sent(asking.by(COLLEAGUE)))["code"] == "NOT_PERMITTED"

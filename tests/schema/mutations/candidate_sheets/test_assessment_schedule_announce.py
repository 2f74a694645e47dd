"""`assessmentScheduleAnnounce`: an LSP announces when, where and for what it assesses."""

from collections.abc import Mapping

import pytest

from tests.candidate_sheets import SCHEDULE
from tests.register import LSP, SCHEME_VERSION, SITE
from tests.schema.asking import Asking, State
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

ANNOUNCE = Act(
    "assessmentScheduleAnnounce",
    "assessmentSchedule { __typename }",
    {
        "licenceNumber": LSP,
        "code": SCHEDULE,
        "schemeVersion": SCHEME_VERSION,
        "siteCode": SITE,
        "methods": ["OBSERVATION"],
        "fromDate": "2026-05-04",
        "toDate": "2026-05-06",
    },
)


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    announced = {"assessmentSchedule": {"__typename": "AssessmentSchedule"}}
    assert await check_callers(asking, ANNOUNCE, ("own",)) == announced
    assert await ANNOUNCE.sent(asking) == announced
    assert (await ANNOUNCE.sent(asking, toDate="2026-05-07"))["code"] == "SCHEDULE_ANNOUNCED_OTHERWISE"


async def test_a_schedule_is_told_as_it_was_announced(asking: Asking) -> None:
    shown = "assessmentSchedule { code siteCode methods fromDate toDate schemeVersion { version } }"
    announce = Act(ANNOUNCE.name, shown, ANNOUNCE.request)
    told = await announce.sent(asking, code="jdw 7", methods=["WRITTEN", "OBSERVATION"])
    assert told["assessmentSchedule"] == {
        "code": "JDW7",
        "siteCode": SITE,
        "methods": ["OBSERVATION", "WRITTEN"],
        "fromDate": "2026-05-04",
        "toDate": "2026-05-06",
        "schemeVersion": {"version": 2},
    }


@on_sqlite
@pytest.mark.parametrize(
    ("change", "code", "told"),
    [
        ({"code": "JDW#7"}, "INVALID_INPUT", "code: "),
        ({"methods": []}, "INVALID_INPUT", "methods: "),
        ({"toDate": "2026-05-03"}, "INVALID_INPUT", "toDate: "),
        ({"siteCode": "TUK-LAIN"}, "NOT_FOUND", "There is no assessment site"),
        ({"schemeVersion": "SKM-000123@9"}, "NOT_FOUND", "There is no scheme version"),
        ({"fromDate": "2024-08-31", "toDate": "2024-09-01"}, "SCHEME_NOT_IN_SCOPE", "SKM-000123@2 is not in the scope"),
    ],
)
async def test_a_schedule_that_cannot_be_is_refused(
    asking: Asking, change: Mapping[str, object], code: str, told: str
) -> None:
    before = await State.read()
    refusal = await ANNOUNCE.sent(asking, **change)
    assert (refusal["code"], refusal["message"].startswith(told)) == (code, True)
    assert await State.read() == before

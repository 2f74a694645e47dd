"""`assessmentScheduleAnnounce`: an LSP announces when, where and for what it assesses."""

from tests.candidate_sheets import SCHEDULE
from tests.register import LSP, SCHEME_VERSION, SITE
from tests.schema.asking import Asking
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
    assert (await ANNOUNCE.sent(asking, code="JDW-2", toDate="2026-05-03"))["code"] == "INVALID_INPUT"

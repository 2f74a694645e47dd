"""`agreementEnd`: an agreement ends before its term, or without one."""

from tests.licensing import QUALITY
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.frame.test_agreement_record import RECORD

TITLE = {"titleIndonesian": RECORD.request["titleIndonesian"], "fromDate": "2026-05-04"}
END = Act(
    "agreementEnd",
    "agreement { state validUntil endedOn endReason }",
    TITLE | {"endedOn": "2026-05-10", "reason": "Diganti nota baru"},
)
DOCUMENT = "{ agreements(where: { state: ENDED }) { nodes { endedBy } } }"


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    by = asking.by(QUALITY)
    await RECORD.sent(by, validUntil="2027-05-03")
    ended = {"state": "ENDED", "validUntil": "2027-05-03", "endedOn": "2026-05-10", "endReason": "Diganti nota baru"}
    assert await check_callers(asking, END, ("quality",)) == {"agreement": ended}
    assert (await END.sent(by))["code"] == "STEP_NOT_ALLOWED"
    assert (await END.sent(by, fromDate="2026-05-05"))["code"] == "NOT_FOUND"


@on_sqlite
async def test_an_agreement_ends_on_one_of_its_days_and_for_a_reason(asking: Asking) -> None:
    by = asking.by(QUALITY)
    await RECORD.sent(by, validUntil="2027-05-03")
    for wrong in ({"endedOn": "2026-05-03"}, {"endedOn": "2027-05-04"}, {"reason": " "}):
        assert (await END.sent(by, **wrong))["code"] == "INVALID_INPUT", wrong
    last_day = await END.sent(by, endedOn="2026-05-11")
    assert last_day["agreement"]["state"] == "IN_FORCE"


@on_sqlite
async def test_bnsp_sees_who_ended_it(asking: Asking) -> None:
    by = asking.by(QUALITY)
    await RECORD.sent(by)
    await END.sent(by)
    nodes = (await by.ask(DOCUMENT))["agreements"]["nodes"]
    assert [each["endedBy"] for each in nodes] == [QUALITY.subject]
    assert await asking.by(PUBLIC).refused(DOCUMENT) == "UNAUTHENTICATED"

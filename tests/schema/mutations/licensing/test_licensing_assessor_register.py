"""`licensingAssessorRegister`: a licensing assessor enters the register."""

from tests.register import LICENSING
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

PERSON = {
    "certificateNumber": "AL-0009",
    "name": "Asesor Baru",
    "grade": "LEAD",
    "validFrom": "2026-01-01",
    "validUntil": "2028-12-31",
}
ACT = Act("licensingAssessorRegister", SHOWN["licensingAssessorRegister"], PERSON)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))


async def test_a_licensing_assessor_is_registered(asking: Asking) -> None:
    licensing = asking.by(LICENSING)
    registered = await licensing.act(ACT.document, **PERSON)
    assert registered["licensingAssessor"] == {
        "certificateNumber": "AL-0009",
        "name": "Asesor Baru",
        "grade": "LEAD",
        "validUntil": "2028-12-31",
        "assignmentsOpen": 0,
    }
    backwards = {**PERSON, "certificateNumber": "AL-0010", "validUntil": "2025-12-31"}
    known = {**PERSON, "subject": "baru"}
    assert "licensingAssessor" in await licensing.act(ACT.document, **{**known, "certificateNumber": "AL-0011"})
    for request in (PERSON, backwards, {**known, "certificateNumber": "AL-0012"}):
        assert (await licensing.act(ACT.document, **request))["code"] == "INVALID_INPUT"

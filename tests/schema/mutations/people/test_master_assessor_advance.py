"""`masterAssessorAdvance`: a candidate begins the internship, is proposed, or is assessed."""

from tests.register import BUDI
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers
from tests.schema.mutations.people.situations import internship

ACT = Act("masterAssessorAdvance", "masterAssessor { status }", {"registrationNumber": BUDI, "act": "PROPOSE"})


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    await internship(asking.small)
    payload = await check_callers(asking, ACT, ("bnsp",))
    assert payload["code"] == "INTERNSHIP_INCOMPLETE"

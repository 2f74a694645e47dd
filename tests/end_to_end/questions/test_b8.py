"""B8: licensing assessors who are available, not linked to this LSP, by grade."""

from datetime import date

from models.rules.licence_applications import ApplicationAct
from models.services.licensing.assess_in_field import AssignTeam, assign_team
from models.services.surveillance.plan_surveillance import PlanSurveillance, plan_surveillance
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.licensing import check_only_bnsp_sees
from tests.licensing import ASSESSOR, DIRECTOR, LEAD, OBSERVER, advanced, licensing_assessors, renewal
from tests.register import LICENSING, LSP, NOW, OTHER_LSP, OTHER_OFFICER, SmallRegister

DOCUMENT = """
query ($lsp: String!, $on: Date) {
  licensingAssessors(availableTo: $lsp, on: $on) {
    nodes { certificateNumber name grade assignmentsOpen }
  }
}
"""


def person(number: str, grade: str, assignments: int) -> dict[str, object]:
    return {
        "certificateNumber": number,
        "name": f"Asesor {grade}",
        "grade": grade,
        "assignmentsOpen": assignments,
    }


async def test_b8_who_may_be_sent_and_what_each_has_to_do(ask: Ask, small: SmallRegister) -> None:
    await licensing_assessors(small.register)
    number = await renewal(small.register, OTHER_LSP, OTHER_OFFICER)
    await advanced(small.register, number, ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    await assign_team(small.register, LICENSING, NOW, AssignTeam(number, date(2026, 6, 1), (LEAD, OBSERVER)))
    plan = PlanSurveillance("plan", OTHER_LSP, date(2026, 7, 1), LEAD)
    await plan_surveillance(small.register, LICENSING, NOW, plan)

    async def nodes(**variables: object) -> object:
        return (await ask(DOCUMENT, variables, as_=Caller.LICENSING))["licensingAssessors"]["nodes"]

    assert await nodes(lsp=LSP) == [
        person(ASSESSOR, "ASSESSOR", 0),
        person(OBSERVER, "JUNIOR_OBSERVER", 1),
        person(LEAD, "LEAD", 2),
    ]
    of_other = await nodes(lsp=OTHER_LSP)
    assert isinstance(of_other, list)
    assert [each["certificateNumber"] for each in of_other] == [ASSESSOR, OBSERVER, LEAD, DIRECTOR]
    assert await nodes(lsp=LSP, on="2028-01-01") == []


async def test_b8_a_visit_that_never_was_is_no_assignment_once_another_is_sent(ask: Ask, small: SmallRegister) -> None:
    await licensing_assessors(small.register)
    number = await renewal(small.register, OTHER_LSP, OTHER_OFFICER)
    again = (ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    await advanced(small.register, number, *again)
    await assign_team(small.register, LICENSING, NOW, AssignTeam(number, date(2026, 6, 1), (LEAD, OBSERVER)))
    await advanced(small.register, number, ApplicationAct.RETURN, *again)
    await assign_team(small.register, LICENSING, NOW, AssignTeam(number, date(2026, 6, 8), (LEAD, ASSESSOR)))
    data = await ask(DOCUMENT, {"lsp": LSP}, as_=Caller.LICENSING)
    open_now = {each["certificateNumber"]: each["assignmentsOpen"] for each in data["licensingAssessors"]["nodes"]}
    assert open_now == {LEAD: 1, ASSESSOR: 1, OBSERVER: 0}


async def test_b8_is_for_bnsp(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    await check_only_bnsp_sees(ask, DOCUMENT, {"lsp": LSP})

"""`candidateLink`: whoever was found not yet competent has no certificate, and a right to see that and to appeal."""

from datetime import timedelta

from models.rules.actors import Actor, Role
from models.services.candidate_sheet.deciding import DecideCandidateSheet, decide_candidate_sheet
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from models.tables.candidate_sheets import CandidateSheetRow
from schema.ids import node_id
from tests.candidate_sheets import announced, imported, national_id, row, workbook
from tests.register import DECIDER, LICENSING, NOW, OTHER_LSP, OTHER_OFFICER, SCHEME_VERSION
from tests.schema.asking import Asking, State
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.applications.acts import FILE

ASESI = Actor("asesi", frozenset({Role.SUBJECT}))
MINE = "{ myAssessments { nodes { id decision } } }"


async def not_yet_competent(asking: Asking) -> int:
    """Decide about a sheet of one BK, and return the assessment's id."""
    await announced(asking.small.register)
    sheet = await imported(asking.small.register, workbook([row(10)]))
    await decide_candidate_sheet(asking.small.register, DECIDER, NOW, DecideCandidateSheet(sheet.number or ""))
    return (await CandidateSheetRow.get()).assessment_id


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    key = node_id("Assessment", await not_yet_competent(asking))
    link = Act("candidateLink", "assessment { decision }", {"assessmentId": key, "subject": "asesi"})
    elsewhere = {"other": "NOT_FOUND"}
    assert await check_callers(asking, link, ("own",), elsewhere) == {"assessment": {"decision": "NOT_YET_COMPETENT"}}
    after = await State.read()
    assert "code" not in await link.sent(asking)
    assert (await link.sent(asking, subject="tono"))["code"] == "LOGIN_LINKED"
    assert (await link.sent(asking, subject=" "))["code"] == "INVALID_INPUT"
    assert await State.read() == after
    told = (await asking.by(ASESI).ask(MINE))["myAssessments"]["nodes"]
    assert told == [{"id": key, "decision": "NOT_YET_COMPETENT"}]
    appeal = Act("appealFile", "appeal { status }", {"assessmentId": key, "grounds": "Unit 2", "idempotencyKey": "a"})
    assert await appeal.sent(asking.by(ASESI)) == {"appeal": {"status": "FILED"}}


@on_sqlite
async def test_whom_another_lsp_knows_is_not_linked_by_a_number_that_was_typed(asking: Asking) -> None:
    """Else an LSP that types somebody's NIK into a sheet would see what others have recorded about the person."""
    number = await not_yet_competent(asking)
    before = NOW - timedelta(days=600)
    await add_to_scope(asking.small.register, LICENSING, before, [AddToScope(OTHER_LSP, SCHEME_VERSION, before.date())])
    person = {"candidate": {"name": "Asesi Aaba", "nationalId": national_id(10)}, "login": None}
    await FILE.sent(asking.by(OTHER_OFFICER), licenceNumber=OTHER_LSP, **person)
    request = {"assessmentId": node_id("Assessment", number), "subject": "asesi"}
    state = await State.read()
    assert (await Act("candidateLink", "assessment { decision }", request).sent(asking))["code"] == "KNOWN_ELSEWHERE"
    assert await State.read() == state

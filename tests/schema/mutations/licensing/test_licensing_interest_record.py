"""`licensingInterestRecord`: BNSP remembers whom a licensing assessor does not assess."""

from tests.licensing import DIRECTOR, LEAD, licensing_assessors
from tests.register import LICENSING, LSP, OTHER_LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "licensingInterestRecord",
    SHOWN["licensingInterestRecord"],
    {"certificateNumber": LEAD, "body": LSP, "fromDate": "2025-01-01"},
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))


async def test_an_interest_keeps_somebody_from_assessing(asking: Asking) -> None:
    await licensing_assessors(asking.small.register)
    licensing = asking.by(LICENSING)
    query = """query ($of: String!) { licensingAssessors(availableTo: $of, first: 50) {
      nodes { certificateNumber }
    } }"""

    async def available() -> list[str]:
        nodes = (await licensing.ask(query, of=OTHER_LSP))["licensingAssessors"]["nodes"]
        return [each["certificateNumber"] for each in nodes if each["certificateNumber"] in {LEAD, DIRECTOR}]

    assert await available() == [LEAD, DIRECTOR]
    interest = {"certificateNumber": LEAD, "body": OTHER_LSP, "fromDate": "2026-05-01"}
    assert "licensingAssessor" in await licensing.act(ACT.document, **interest)
    assert await available() == [DIRECTOR]
    assert (await licensing.act(ACT.document, **interest))["code"] == "INVALID_INPUT"

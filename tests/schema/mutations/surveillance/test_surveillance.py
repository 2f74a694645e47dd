"""The surveillance of an LSP by GraphQL, from the plan until every finding is closed."""

from typing import Any

import pytest

from tests.licensing import ASSESSOR, DIRECTOR, LEAD, licensing_assessors
from tests.register import LICENSING, LSP
from tests.schema.asking import Asking
from tests.schema.mutations.licensing_documents import document

PLAN = {"idempotencyKey": "p", "licenceNumber": LSP, "plannedOn": "2026-05-04", "lead": LEAD}
FINDINGS = [
    {"clause": "5.1", "grade": "MAJOR", "description": "Ketidakberpihakan", "dueOn": "2026-05-10"},
    {"clause": "7.4", "grade": "MINOR", "description": "Rekaman banding", "dueOn": "2026-06-30"},
]
REPORT = {"number": "SRV-000001", "recommendation": "MAINTAIN", "reportReference": "LAP/7/2026"}


@pytest.fixture
async def licensing(asking: Asking) -> Asking:
    await licensing_assessors(asking.small.register)
    return asking.by(LICENSING)


async def act(asking: Asking, name: str, /, **request: object) -> dict[str, Any]:
    return await asking.act(document(name), **request)


async def status(asking: Asking, name: str, /, **request: object) -> str:
    payload = await act(asking, name, **request)
    return str(payload["surveillance"]["status"]) if "surveillance" in payload else payload["code"]


async def conducted(licensing: Asking) -> str:
    planned = await act(licensing, "surveillancePlan", **PLAN)
    assert planned["surveillance"] == {
        "number": "SRV-000001",
        "status": "PLANNED",
        "plannedOn": "2026-05-04",
        "visitedOn": None,
        "recommendation": None,
        "reportReference": None,
        "year": 2026,
        "lsp": {"licenceNumber": LSP},
        "lead": {"certificateNumber": LEAD},
        "findings": [],
    }
    number = "SRV-000001"
    assert await status(licensing, "surveillanceNotify", number=number) == "NOTIFIED"
    assert await status(licensing, "surveillanceConduct", number=number, visitedOn="2026-05-12") == "INVALID_INPUT"
    assert await status(licensing, "surveillanceConduct", number=number, visitedOn="2026-05-04") == "CONDUCTED"
    return number


async def test_findings_are_mended_one_by_one(licensing: Asking) -> None:
    number = await conducted(licensing)
    late = [{**FINDINGS[0], "dueOn": "2026-05-03"}]
    assert await status(licensing, "surveillanceRecord", **REPORT, findings=late) == "INVALID_INPUT"
    reported = await act(licensing, "surveillanceRecord", **REPORT, findings=FINDINGS)
    assert reported["surveillance"]["findings"] == [
        {
            "position": 1,
            "clause": "5.1",
            "grade": "MAJOR",
            "dueOn": "2026-05-10",
            "closedOn": None,
            "isOverdue": True,
        },
        {
            "position": 2,
            "clause": "7.4",
            "grade": "MINOR",
            "dueOn": "2026-06-30",
            "closedOn": None,
            "isOverdue": False,
        },
    ]
    overdue = "{ overdueFindings { nodes { surveillanceNumber position lsp { licenceNumber } } } }"
    assert (await licensing.ask(overdue))["overdueFindings"]["nodes"] == [
        {"surveillanceNumber": number, "position": 1, "lsp": {"licenceNumber": LSP}}
    ]
    assert await status(licensing, "surveillanceClose", number=number) == "FINDINGS_STILL_OPEN"
    for position in (1, 2):
        assert await status(licensing, "surveillanceFindingClose", number=number, position=position) == "FINDINGS_OPEN"
    again = await status(licensing, "surveillanceFindingClose", number=number, position=1)
    assert again == "FINDING_ALREADY_CLOSED"
    assert await status(licensing, "surveillanceFindingClose", number=number, position=3) == "NOT_FOUND"
    assert await status(licensing, "surveillanceClose", number=number) == "CLOSED"
    assert (await licensing.ask(overdue))["overdueFindings"]["nodes"] == []


async def test_without_findings_it_is_closed_at_once(licensing: Asking) -> None:
    await conducted(licensing)
    payload = await act(licensing, "surveillanceRecord", **REPORT, findings=[])
    shown = payload["surveillance"]
    assert (shown["status"], shown["recommendation"], shown["reportReference"]) == ("CLOSED", "MAINTAIN", "LAP/7/2026")
    query = "{ surveillances(where: {status: {equals: CLOSED}}) { nodes { number } } }"
    assert await licensing.ask(query) == {"surveillances": {"nodes": [{"number": "SRV-000001"}]}}


@pytest.mark.parametrize(
    ("lead", "code"),
    [(ASSESSOR, "TEAM_WITHOUT_LEAD"), (DIRECTOR, "ASSESSES_OWN_LSP"), ("AL-9999", "NOT_FOUND")],
)
async def test_who_may_lead(licensing: Asking, lead: str, code: str) -> None:
    assert await status(licensing, "surveillancePlan", **{**PLAN, "lead": lead}) == code

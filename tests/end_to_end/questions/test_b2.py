"""B2: LSPs that were not surveilled in the last twelve months, the longest overdue first."""

from datetime import date

from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.licensing import check_only_bnsp_sees
from tests.licensing import licensing_assessors, more_schemes, partner_bodies, press_lsp, surveillance
from tests.register import LICENSING, LSP, NOW, OTHER_LSP, SmallRegister

DOCUMENT = """
{
  overdueSurveillances(first: 50) {
    nodes { lsp { licenceNumber } lastSurveillanceOn dueOn overdueDays }
  }
}
"""
NEVER = {"lsp": {"licenceNumber": OTHER_LSP}, "lastSurveillanceOn": None, "dueOn": "2025-03-01", "overdueDays": 436}
LONG_AGO = {
    "lsp": {"licenceNumber": LSP},
    "lastSurveillanceOn": "2025-05-10",
    "dueOn": "2026-05-10",
    "overdueDays": 1,
}


async def test_b2_who_was_never_visited_comes_before_who_was_visited_long_ago(ask: Ask, small: SmallRegister) -> None:
    await partner_bodies(small.register)
    await licensing_assessors(small.register)
    await more_schemes(small.register)
    await press_lsp(small.register)  # licensed last week: nothing is due
    await surveillance(small.register, LSP, date(2025, 5, 10))
    data = await ask(DOCUMENT, as_=Caller.LICENSING)
    assert data["overdueSurveillances"]["nodes"] == [NEVER, LONG_AGO]


async def test_b2_a_visit_within_the_year_and_a_frozen_licence_are_not_overdue(ask: Ask, small: SmallRegister) -> None:
    await licensing_assessors(small.register)
    await surveillance(small.register, LSP, date(2025, 5, 11))
    await freeze_licence(small.register, LICENSING, NOW, FreezeLicence(OTHER_LSP, "Temuan"))
    assert await ask(DOCUMENT, as_=Caller.LICENSING) == {"overdueSurveillances": {"nodes": []}}


async def test_b2_is_for_bnsp(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    await check_only_bnsp_sees(ask, DOCUMENT)

"""B3: the licensing pipeline with the age in each stage."""

from models.rules.licence_applications import ApplicationAct
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.licensing import check_only_bnsp_sees
from tests.licensing import (
    advanced,
    first_application,
    in_plenary,
    licensing_assessors,
    more_schemes,
    partner_bodies,
    press_candidate,
    renewal,
)
from tests.register import LSP, SmallRegister

DOCUMENT = """
query ($where: LicenceApplicationFilter) {
  licenceApplications(where: $where) {
    nodes { number kind stage enteredAt ageDays lsp { licenceNumber } candidate { code name } }
  }
}
"""
FIRST = {
    "number": "LIS-000001",
    "kind": "INITIAL",
    "stage": "PLENARY",
    "enteredAt": "2026-05-03T03:00:00+00:00",
    "ageDays": 8,
    "lsp": None,
    "candidate": {"code": "CLSP-000001", "name": "LSP Pers Contoh"},
}
RENEWAL = {
    "number": "LIS-000002",
    "kind": "RENEWAL",
    "stage": "SUBMITTED",
    "enteredAt": "2026-04-21T03:00:00+00:00",
    "ageDays": 20,
    "lsp": {"licenceNumber": LSP},
    "candidate": None,
}


async def test_b3_every_application_with_its_stage_and_age(ask: Ask, small: SmallRegister) -> None:
    await partner_bodies(small.register)
    await licensing_assessors(small.register)
    await more_schemes(small.register)
    await in_plenary(small.register, await first_application(small.register, await press_candidate(small.register)))
    await advanced(small.register, await renewal(small.register), ApplicationAct.SUBMIT)

    async def nodes(where: dict[str, object] | None, caller: Caller = Caller.LICENSING) -> object:
        return (await ask(DOCUMENT, {"where": where}, as_=caller))["licenceApplications"]["nodes"]

    assert await nodes(None) == [FIRST, RENEWAL]
    assert await nodes(None, Caller.QUALITY) == [FIRST, RENEWAL]
    assert await nodes({"stage": {"equals": "PLENARY"}}) == [FIRST]
    assert await nodes({"stage": {"in": ["SUBMITTED", "DOCUMENT_REVIEW"]}}) == [RENEWAL]
    assert await nodes({"kind": {"equals": "RENEWAL"}, "stage": {"equals": "PLENARY"}}) == []


async def test_b3_is_for_bnsp(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    await check_only_bnsp_sees(ask, DOCUMENT)

"""L3: my assessors whose certificate ends within 90 days, with the schemes that only they can assess."""

from datetime import date, timedelta

import pytest

from models.rules.assessors import AssessorAct
from models.rules.schemes import SchemeKind
from models.services.people.change_assessor import ChangeAssessor, change_assessor
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.people import assessors, met
from tests.register import CERTIFICATION, LICENSING, LSP, NOW, OTHER_LSP, SCHEME, SmallRegister

DOCUMENT = """
query ($licenceNumber: String!) {
  expiringAssessors(licenceNumber: $licenceNumber, withinDays: 90) {
    nodes {
      assessor { name met: registrationNumber validUntil: certificateValidUntil state }
      soleSchemes { code }
    }
    pageInfo { hasNextPage }
  }
}
"""
VARIABLES = {"licenceNumber": LSP}
RARE, LOST, FOREIGN = "SKM-000201", "SKM-000202", "SKM-000203"


async def scheme(small: SmallRegister, code: str, *lsps: str) -> None:
    request = RegisterScheme(code, SchemeKind.CLUSTER, "62090", "2513", registration_prefix="TIK")
    await register_schemes(small.register, CERTIFICATION, NOW - timedelta(days=700), [request])
    version = RatifyVersion(code, 1, f"Klaster {code}", (SchemeUnit("J.620100.004.02", "Menggunakan struktur data"),))
    await ratify_versions(small.register, CERTIFICATION, NOW - timedelta(days=690), [version])
    added = [AddToScope(lsp, f"{code}@1", date(2024, 9, 1)) for lsp in lsps]
    await add_to_scope(small.register, LICENSING, NOW - timedelta(days=680), added)


@pytest.fixture
async def expiring(small: SmallRegister) -> SmallRegister:
    """Today is 11 May 2026, so ninety days are until 9 August."""
    register = small.register
    await scheme(small, RARE, LSP)
    await scheme(small, LOST, LSP)
    await scheme(small, FOREIGN, OTHER_LSP)
    await assessors(register, [1], since=date(2023, 8, 9), schemes=(SCHEME, RARE, LOST, FOREIGN))
    await assessors(register, [2], since=date(2023, 6, 1), schemes=(LOST,))
    await assessors(register, [3], since=date(2023, 5, 11), schemes=(SCHEME,))
    await assessors(register, [4], since=date(2023, 8, 10), schemes=(SCHEME,))
    await assessors(register, [5], since=date(2023, 5, 10), schemes=(RARE,))
    await assessors(register, [6], since=date(2023, 7, 1), lsps=(OTHER_LSP,), schemes=(FOREIGN,))
    await assessors(register, [7], since=date(2023, 7, 1), schemes=(RARE,))
    suspend = ChangeAssessor(met(7), AssessorAct.SUSPEND, "Pemeriksaan")
    await change_assessor(register, CERTIFICATION, NOW, suspend)
    return small


def node(number: int, valid_until: str, *schemes: str) -> dict[str, object]:
    assessor = {"name": f"Asesor {number:04}", "met": met(number), "validUntil": valid_until, "state": "EXPIRING"}
    return {"assessor": assessor, "soleSchemes": [{"code": code} for code in schemes]}


@pytest.mark.parametrize("caller", [Caller.OFFICER, Caller.CERTIFICATION])
async def test_l3_the_nearest_end_comes_first(ask: Ask, expiring: SmallRegister, caller: Caller) -> None:
    """The last day counts; those who expired, were suspended, or belong to another LSP are left out.

    Only assessor 1 may assess RARE: 5 has expired and 7 is suspended. LOST has two.
    """
    assert expiring.register
    assert await ask(DOCUMENT, VARIABLES, as_=caller) == {
        "expiringAssessors": {
            "nodes": [node(3, "2026-05-11"), node(2, "2026-06-01"), node(1, "2026-08-09", RARE)],
            "pageInfo": {"hasNextPage": False},
        }
    }


async def test_l3_pages_follow_each_other(ask: Ask, expiring: SmallRegister) -> None:
    assert expiring.register
    paged = """
    query ($number: String!, $after: String) {
      expiringAssessors(licenceNumber: $number, first: 2, after: $after) {
        nodes { assessor { met: registrationNumber } } pageInfo { hasNextPage endCursor }
      }
    }
    """
    first = (await ask(paged, {"number": LSP}, as_=Caller.OFFICER))["expiringAssessors"]
    assert [each["assessor"]["met"] for each in first["nodes"]] == [met(3), met(2)]
    assert first["pageInfo"]["hasNextPage"] is True
    variables = {"number": LSP, "after": first["pageInfo"]["endCursor"]}
    second = (await ask(paged, variables, as_=Caller.OFFICER))["expiringAssessors"]
    assert [each["assessor"]["met"] for each in second["nodes"]] == [met(1)]
    assert second["pageInfo"]["hasNextPage"] is False


@pytest.mark.parametrize(
    ("caller", "code"),
    [
        (Caller.PUBLIC, NOT_LOGGED_IN),
        (Caller.OTHER_OFFICER, NOT_PERMITTED),
        (Caller.LICENSING, NOT_PERMITTED),
        (Caller.LPJK, NOT_PERMITTED),
        (Caller.EMPLOYER, NOT_PERMITTED),
        (Caller.ASSESSOR, NOT_PERMITTED),
    ],
)
async def test_l3_is_nobody_elses(ask: Ask, expiring: SmallRegister, caller: Caller, code: str) -> None:
    assert expiring.register
    assert await ask.refused(DOCUMENT, VARIABLES, as_=caller) == code


async def test_l3_another_lsp_has_its_own(ask: Ask, expiring: SmallRegister) -> None:
    assert expiring.register
    found = await ask(DOCUMENT, {"licenceNumber": OTHER_LSP}, as_=Caller.OTHER_OFFICER)
    assert found["expiringAssessors"]["nodes"] == [node(6, "2026-07-01", FOREIGN)]

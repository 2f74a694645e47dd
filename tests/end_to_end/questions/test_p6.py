"""P6: which schemes touch the units of occupational safety (K3), and how many certificates are active, by level?"""

from datetime import date, timedelta

import pytest

from models.rules.assessments import Outcome
from models.rules.schemes import SchemeKind
from models.services.issuing import IssueCertificate, issue_certificate
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import CERTIFICATION, LICENSING, LSP, NOW, OFFICER, SmallRegister, decided_assessment, person

DOCUMENT = """
query ($prefix: String!, $first: Int, $after: String) {
  unitSchemes(unitCodePrefix: $prefix, first: $first, after: $after) {
    nodes { scheme { code kkniLevel } units { code titleEnglish } activeCertificates }
    pageInfo { hasNextPage endCursor }
  }
  unitCertificates(unitCodePrefix: $prefix) { kkniLevel schemes activeCertificates }
}
"""
K3 = {"prefix": "M.71KKK"}
SAFETY_UNIT = SchemeUnit("M.71KKK01.001.1", "Merancang strategi pengendalian risiko K3", "Design OSH risk control")
OTHER_UNIT = SchemeUnit("M.71KKK01.002.1", "Merancang sistem tanggap darurat", "Design emergency response")
OFFICE_UNIT = SchemeUnit("N.821100.001.02", "Menangani surat", "Handle letters")


@pytest.fixture
async def k3(small: SmallRegister) -> SmallRegister:
    """A safety scheme of level 6, another one of level 4, and one of another field; six persons certified for Web."""
    register, since = small.register, NOW - timedelta(days=600)
    schemes = [("SKM-000201", 6), ("SKM-000202", 4), ("SKM-000203", 4)]
    requests = [RegisterScheme(code, SchemeKind.KKNI, "71200", "2263", "K", level) for code, level in schemes]
    await register_schemes(register, CERTIFICATION, since, requests)
    units = [(SAFETY_UNIT, OTHER_UNIT), (OTHER_UNIT, OFFICE_UNIT), (OFFICE_UNIT,)]
    versions = [
        RatifyVersion(code, 1, f"Skema {code}", of_scheme) for (code, _), of_scheme in zip(schemes, units, strict=True)
    ]
    await ratify_versions(register, CERTIFICATION, since, versions)
    await add_to_scope(register, LICENSING, since, [AddToScope(LSP, "SKM-000201@1", date(2025, 1, 1))])
    return small


async def test_p6_schemes_with_their_units_and_levels(ask: Ask, k3: SmallRegister) -> None:
    assert k3.register
    data = await ask(DOCUMENT, K3, as_=Caller.LPJK)
    assert data["unitSchemes"]["nodes"] == [
        {
            "scheme": {"code": "SKM-000201", "kkniLevel": 6},
            "units": [
                {"code": "M.71KKK01.001.1", "titleEnglish": "Design OSH risk control"},
                {"code": "M.71KKK01.002.1", "titleEnglish": "Design emergency response"},
            ],
            "activeCertificates": 0,
        },
        {
            "scheme": {"code": "SKM-000202", "kkniLevel": 4},
            "units": [{"code": "M.71KKK01.002.1", "titleEnglish": "Design emergency response"}],
            "activeCertificates": 0,
        },
    ]
    assert data["unitCertificates"] == [
        {"kkniLevel": 4, "schemes": 1, "activeCertificates": 0},
        {"kkniLevel": 6, "schemes": 1, "activeCertificates": 0},
    ]


async def test_p6_schemes_come_in_pages_and_an_odd_prefix_is_refused(ask: Ask, k3: SmallRegister) -> None:
    assert k3.register
    first = (await ask(DOCUMENT, {**K3, "first": 1}, as_=Caller.STATISTICS))["unitSchemes"]
    after = {**K3, "first": 1, "after": first["pageInfo"]["endCursor"]}
    second = (await ask(DOCUMENT, after, as_=Caller.STATISTICS))["unitSchemes"]
    assert [page["nodes"][0]["scheme"]["code"] for page in (first, second)] == ["SKM-000201", "SKM-000202"]
    assert not second["pageInfo"]["hasNextPage"]
    assert await ask.refused(DOCUMENT, {"prefix": "M%"}, as_=Caller.STATISTICS) == "INVALID_INPUT"


@pytest.mark.parametrize(("people", "told"), [(4, None), (6, 6)])
async def test_p6_active_certificates_are_told_from_five_on(
    ask: Ask, small: SmallRegister, people: int, told: int | None
) -> None:
    for number in range(20, 20 + people):
        assessment = await decided_assessment(small.register, number, person(number), Outcome.COMPETENT)
        await issue_certificate(small.register, OFFICER, NOW, IssueCertificate(f"issue-{number}", assessment))
    data = await ask(DOCUMENT, {"prefix": "J.620100"}, as_=Caller.CERTIFICATION)
    assert [node["activeCertificates"] for node in data["unitSchemes"]["nodes"]] == [told]
    assert data["unitCertificates"] == [{"kkniLevel": 3, "schemes": 1, "activeCertificates": told}]


@pytest.mark.parametrize(
    ("caller", "code"),
    [
        (Caller.PUBLIC, NOT_LOGGED_IN),
        (Caller.OFFICER, NOT_PERMITTED),
        (Caller.OTHER_OFFICER, NOT_PERMITTED),
        (Caller.EMPLOYER, NOT_PERMITTED),
        (Caller.SUBJECT, NOT_PERMITTED),
    ],
)
async def test_p6_nobody_else_counts_certificates(ask: Ask, small: SmallRegister, caller: Caller, code: str) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, K3, as_=caller) == code

"""M2: how many persons were certified, and how many certificates, by year, sector, province, sex and more?"""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.rules.certificates import ReplacementReason
from models.rules.holders import Sex
from models.services.issuing import IssueCertificate, ReplaceCertificate, issue_certificate, replace_certificate
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import NOW, OFFICER, SmallRegister, decided_assessment, person

DOCUMENT = """
query (
  $groupBy: [CertificationGroup!]!, $where: CertificationStatFilter,
  $having: CertificationStatHaving, $orderBy: [CertificationStatOrderBy!]
) {
  certificationStats(groupBy: $groupBy, where: $where, having: $having, orderBy: $orderBy) {
    persons certificates year sector sex province { isoCode }
  }
}
"""
WOMEN, MEN = 6, 3


@pytest.fixture
async def certified(small: SmallRegister) -> SmallRegister:
    """Six women and three men with a certificate each; one woman's was replaced, one assessment waits."""
    sexes = [Sex.FEMALE] * WOMEN + [Sex.MALE] * MEN
    for number, sex in enumerate(sexes, start=10):
        assessment = await decided_assessment(small.register, number, replace(person(number), sex=sex))
        issue = IssueCertificate(f"issue-{number}", assessment)
        issued = await issue_certificate(small.register, OFFICER, NOW - timedelta(hours=1), issue)
    request = ReplaceCertificate("replace-1", issued.registration_number, ReplacementReason.LOST)
    await replace_certificate(small.register, OFFICER, NOW, request)
    return small


@pytest.mark.parametrize("caller", [Caller.STATISTICS, Caller.DATA, Caller.CERTIFICATION])
async def test_m2_persons_are_counted_once_and_replacements_not_again(
    ask: Ask, certified: SmallRegister, caller: Caller
) -> None:
    assert certified.register
    data = await ask(DOCUMENT, {"groupBy": ["YEAR", "PROVINCE"]}, as_=caller)
    assert data["certificationStats"] == [
        {
            "persons": 9,
            "certificates": 9,
            "year": 2026,
            "sector": None,
            "sex": None,
            "province": {"isoCode": "ID-JB"},
        }
    ]


async def test_m2_a_group_of_one_to_four_persons_is_not_told_and_cannot_be_worked_out(
    ask: Ask, certified: SmallRegister
) -> None:
    """There are nine: whoever is told of six women knows of three men."""
    assert certified.register
    last = [{"field": "PERSONS", "direction": "ASCENDING"}]
    for order in ([], last):
        data = await ask(DOCUMENT, {"groupBy": ["SEX"], "orderBy": order}, as_=Caller.STATISTICS)
        told = [(row["sex"], row["persons"], row["certificates"]) for row in data["certificationStats"]]
        assert told == [("FEMALE", None, None), ("MALE", None, None)]
    for having in ({"atMost": 4}, {"atMost": 6}, {"atLeast": 5}):
        asked = {"groupBy": ["SEX"], "having": {"persons": having}}
        assert await ask(DOCUMENT, asked, as_=Caller.STATISTICS) == {"certificationStats": []}


async def test_m2_seven_women_and_six_men_are_told_in_order(ask: Ask, certified: SmallRegister) -> None:
    for number, sex in ((30, Sex.FEMALE), (31, Sex.MALE), (32, Sex.MALE), (33, Sex.MALE)):
        assessment = await decided_assessment(certified.register, number, replace(person(number), sex=sex))
        await issue_certificate(certified.register, OFFICER, NOW, IssueCertificate(f"issue-{number}", assessment))
    asked = {"groupBy": ["SEX"], "orderBy": [{"field": "PERSONS", "direction": "ASCENDING"}]}
    for having, sexes in (({}, ["MALE", "FEMALE"]), ({"atMost": 6}, ["MALE"]), ({"atLeast": 8}, [])):
        data = await ask(DOCUMENT, {**asked, "having": {"persons": having}}, as_=Caller.STATISTICS)
        assert [row["sex"] for row in data["certificationStats"]] == sexes
    women = {"groupBy": [], "where": {"sex": {"equals": "FEMALE"}}}
    data = await ask(DOCUMENT, women, as_=Caller.STATISTICS)
    assert [(row["persons"], row["certificates"]) for row in data["certificationStats"]] == [(7, 7)]


@pytest.mark.parametrize(
    "where",
    [
        {"sex": {"equals": "MALE"}},
        {"sex": {"equals": "FEMALE"}},
        {"sex": {"in": ["FEMALE", "MALE"]}},
        {"not": {"sex": {"equals": "MALE"}}},
        {"or": [{"sex": {"in": ["FEMALE"]}}, {"year": 2025}]},
    ],
)
async def test_m2_a_filter_tells_nothing_that_groups_do_not(
    ask: Ask, certified: SmallRegister, where: dict[str, object]
) -> None:
    assert certified.register
    data = await ask(DOCUMENT, {"groupBy": ["YEAR"], "where": where}, as_=Caller.STATISTICS)
    assert [(row["persons"], row["certificates"]) for row in data["certificationStats"]] == [(None, None)]


async def test_m2_also_by_type_of_lsp_scheme_and_level_but_not_by_five_things_at_once(
    ask: Ask, certified: SmallRegister
) -> None:
    assert certified.register
    document = """query ($groupBy: [CertificationGroup!]!) {
      certificationStats(groupBy: $groupBy) { persons certificates type level scheme { code } }
    }"""
    by_three = {"persons": 9, "certificates": 9, "type": "P3", "level": 3, "scheme": {"code": "SKM-000123"}}
    for groups in (["TYPE", "LEVEL", "SCHEME"], ["TYPE", "YEAR"], ["LEVEL"]):
        untold = {name: None for name in ("type", "level", "scheme") if name.upper() not in groups}
        data = await ask(document, {"groupBy": groups}, as_=Caller.STATISTICS)
        assert data == {"certificationStats": [{**by_three, **untold}]}
    five = {"groupBy": ["TYPE", "LEVEL", "SCHEME", "YEAR", "SEX"]}
    assert await ask.refused(document, five, as_=Caller.STATISTICS) == "INVALID_INPUT"


@pytest.mark.parametrize(
    ("where", "persons"),
    [
        ({"year": 2026}, 9),
        ({"year": 2025}, None),
        ({"provinceCode": {"equals": "32"}}, 9),
        ({"provinceCode": {"equals": "31"}}, None),
        ({"sector": {"equals": "PRESS"}}, None),
        ({"not": {"provinceCode": {"equals": "31"}}}, 9),
    ],
)
async def test_m2_a_filter_narrows_what_is_counted(
    ask: Ask, certified: SmallRegister, where: dict[str, object], persons: int | None
) -> None:
    assert certified.register
    data = await ask(DOCUMENT, {"groupBy": [], "where": where}, as_=Caller.STATISTICS)
    assert [row["persons"] for row in data["certificationStats"]] == ([persons] if persons else [])


@pytest.mark.parametrize(
    ("caller", "code"),
    [
        (Caller.PUBLIC, NOT_LOGGED_IN),
        (Caller.OFFICER, NOT_PERMITTED),
        (Caller.OTHER_OFFICER, NOT_PERMITTED),
        (Caller.LPJK, NOT_PERMITTED),
        (Caller.EMPLOYER, NOT_PERMITTED),
        (Caller.SUBJECT, NOT_PERMITTED),
    ],
)
async def test_m2_nobody_else_counts_persons(ask: Ask, small: SmallRegister, caller: Caller, code: str) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, {"groupBy": ["YEAR"]}, as_=caller) == code

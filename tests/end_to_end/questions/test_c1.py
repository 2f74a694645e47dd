"""C1: the register of assessors by province, active, expired and suspended, against the printed table of 2021."""

from datetime import date

import pytest

from models.rules.assessors import AssessorAct
from models.services.people.change_assessor import ChangeAssessor, change_assessor
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.people import assessors, met
from tests.register import CERTIFICATION, NOW, SmallRegister

DOCUMENT = """
query {
  assessorsByProvince {
    provinces { province { code nameIndonesian } active expired suspended revoked printed }
    total { active expired suspended revoked }
    printedTotal
    printedUnallocated
  }
}
"""


@pytest.fixture
async def counted(small: SmallRegister) -> SmallRegister:
    """Beside Budi and Sari in Jawa Barat: one expired, one suspended, one revoked, and one in a province of 2022."""
    register = small.register
    await assessors(register, [1], since=date(2023, 5, 10))
    await assessors(register, [2, 3, 4])
    await assessors(register, [5], province="93")
    await assessors(register, [6], province="91")
    for number, act in ((3, AssessorAct.SUSPEND), (4, AssessorAct.REVOKE)):
        await change_assessor(register, CERTIFICATION, NOW, ChangeAssessor(met(number), act, "Pemeriksaan"))
    return small


@pytest.mark.parametrize("caller", [Caller.CERTIFICATION, Caller.DATA, Caller.QUALITY, Caller.HR])
async def test_c1_each_province_stands_beside_its_printed_figure(
    ask: Ask, counted: SmallRegister, caller: Caller
) -> None:
    assert counted.register
    answer = (await ask(DOCUMENT, as_=caller))["assessorsByProvince"]
    rows = {row["province"]["code"]: row for row in answer["provinces"]}
    assert rows["32"] == {
        "province": {"code": "32", "nameIndonesian": "Jawa Barat"},
        "active": 3,
        "expired": 1,
        "suspended": 1,
        "revoked": 1,
        "printed": 9398,
    }
    assert (rows["11"]["active"], rows["11"]["printed"]) == (0, 439)
    assert answer["total"] == {"active": 5, "expired": 1, "suspended": 1, "revoked": 1}


async def test_c1_the_provinces_are_those_of_2021_and_the_gap_belongs_to_none(ask: Ask, counted: SmallRegister) -> None:
    """Papua Selatan was part of Papua in 2021, so its assessor is counted there."""
    assert counted.register
    answer = (await ask(DOCUMENT, as_=Caller.CERTIFICATION))["assessorsByProvince"]
    rows = {row["province"]["code"]: row for row in answer["provinces"]}
    assert len(rows) == 34
    assert "93" not in rows
    assert rows["91"]["active"] == 2
    assert (answer["printedTotal"], answer["printedUnallocated"]) == (51101, 802)
    assert sum(row["printed"] for row in answer["provinces"]) == 50299


@pytest.mark.parametrize(
    ("caller", "code"),
    [
        (Caller.PUBLIC, NOT_LOGGED_IN),
        (Caller.OFFICER, NOT_PERMITTED),
        (Caller.OTHER_OFFICER, NOT_PERMITTED),
        (Caller.LICENSING, NOT_PERMITTED),
        (Caller.LPJK, NOT_PERMITTED),
        (Caller.EMPLOYER, NOT_PERMITTED),
        (Caller.ASSESSOR, NOT_PERMITTED),
    ],
)
async def test_c1_is_for_bnsp(ask: Ask, small: SmallRegister, caller: Caller, code: str) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, as_=caller) == code

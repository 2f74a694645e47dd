"""`occupationMapRegister`: an occupation map enters the register."""

from tests.register import CERTIFICATION
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

MAP = {
    "code": "ICT",
    "titleIndonesian": "Teknologi Informasi dan Komunikasi",
    "titleEnglish": "Information and communication technology",
    "launchedOn": "2026-04-01",
    "partners": ["Kominfo", "Kemnaker"],
}
REGISTER = Act(
    "occupationMapRegister",
    "occupationMap { code titleIndonesian titleEnglish launchedOn partners occupations { code } }",
    MAP,
)


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, REGISTER, ("bnsp",)) == {"occupationMap": MAP | {"occupations": []}}
    by = asking.by(CERTIFICATION)
    for wrong in ({}, {"code": "X", "partners": []}, {"code": "X", "partners": ["Kominfo; Kemnaker"]}):
        assert (await REGISTER.sent(by, **wrong))["code"] == "INVALID_INPUT", wrong

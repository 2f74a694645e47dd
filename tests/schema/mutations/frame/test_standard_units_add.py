"""`standardUnitsAdd`: a standard holds more units."""

from tests.register import CERTIFICATION
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

UNIT = {"code": "M.74FPR00.001.2", "titleIndonesian": "Menyusun laporan", "titleEnglish": None}
ADD = Act(
    "standardUnitsAdd",
    "standard { units { code titleIndonesian titleEnglish } }",
    {"number": "SKKNI 333/2020", "units": [UNIT]},
)


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, ADD, ("bnsp",)) == {"standard": {"units": [UNIT]}}
    by = asking.by(CERTIFICATION)
    assert await ADD.sent(by) == {"standard": {"units": [UNIT]}}
    assert (await ADD.sent(by, number="SKKNI 0/2020"))["code"] == "NOT_FOUND"
    assert (await ADD.sent(by, units=[]))["code"] == "INVALID_INPUT"

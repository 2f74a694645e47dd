"""`occupationRegister`: an occupation is put on its map."""

from tests.register import CERTIFICATION, SCHEME
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

SHOWN = "occupationMap { occupations { code titleIndonesian titleEnglish kkniLevel kbjiCode schemes { code } } }"
DRIVER = {
    "code": "LOG-01",
    "titleIndonesian": "Pengemudi Angkutan Barang",
    "titleEnglish": None,
    "kkniLevel": 2,
    "kbjiCode": "8332",
}
REGISTER = Act("occupationRegister", SHOWN, DRIVER | {"mapCode": "LOGISTICS", "schemeCodes": [SCHEME]})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    on_the_map = {"occupations": [DRIVER | {"schemes": [{"code": SCHEME}]}]}
    assert await check_callers(asking, REGISTER, ("bnsp",)) == {"occupationMap": on_the_map}
    by = asking.by(CERTIFICATION)
    for wrong in ({}, {"code": "X", "kkniLevel": 10}, {"code": "X", "kbjiCode": "83"}):
        assert (await REGISTER.sent(by, **wrong))["code"] == "INVALID_INPUT", wrong
    for unknown in ({"mapCode": "X"}, {"code": "X", "schemeCodes": ["SKM-999999"]}):
        assert (await REGISTER.sent(by, **unknown))["code"] == "NOT_FOUND", unknown

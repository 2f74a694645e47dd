"""`standardRegister`: a competency standard enters the register."""

from tests.register import CERTIFICATION, UNITS
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

SHOWN = "standard { kind number year title units { code titleIndonesian titleEnglish } }"
OLD = {"code": "tik.cs02.019.01", "titleIndonesian": "Mengoperasikan basis data"}
ASEAN = {"code": "D1.HRS.CL1.01", "titleIndonesian": "Receive reservations", "titleEnglish": "Receive reservations"}
KNOWN = {"code": UNITS[0], "titleIndonesian": "Judul lain"}
STANDARD = {"kind": "NATIONAL", "number": "SKKNI 1/2026", "year": 2026, "title": "Standar Contoh"}
REGISTER = Act("standardRegister", SHOWN, STANDARD | {"units": [OLD, ASEAN, KNOWN]})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    units = [
        ASEAN,
        {"code": UNITS[0], "titleIndonesian": "Menggunakan struktur data", "titleEnglish": "Use data structures"},
        OLD | {"code": "TIK.CS02.019.01", "titleEnglish": None},
    ]
    assert await check_callers(asking, REGISTER, ("bnsp",)) == {"standard": STANDARD | {"units": units}}
    for wrong in (
        {},
        {"number": " "},
        {"number": "x", "year": 2027},
        {"number": "x", "units": [KNOWN, KNOWN]},
        {"number": "x", "units": [OLD | {"code": "?"}]},
        {"number": "x", "units": [OLD | {"titleIndonesian": " "}]},
    ):
        assert (await REGISTER.sent(asking.by(CERTIFICATION), **wrong))["code"] == "INVALID_INPUT", wrong

"""`circularRegister`: a circular enters the register in force."""

from tests.licensing import QUALITY
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

SHOWN = "circular { number numberPrinted year month subjectIndonesian subjectEnglish status sourceLine }"
SUBJECT = {"subjectIndonesian": "Permohonan blangko", "subjectEnglish": "Requests for blanks"}
REGISTER = Act("circularRegister", SHOWN, SUBJECT | {"number": "SE. 0455/BNSP/V/2026"})
CIRCULAR = SUBJECT | {
    "number": "SE.0455/BNSP/V/2026",
    "numberPrinted": "SE. 0455/BNSP/V/2026",
    "year": 2026,
    "month": 5,
    "status": "IN_FORCE",
    "sourceLine": "",
}


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, REGISTER, ("quality",)) == {"circular": CIRCULAR}
    by = asking.by(QUALITY)
    for number in ("SE.0455/BNSP/V/2026", "SE.1/BNSP/XIII/2026", "455", "SE.1/BNSP/I/2027"):
        assert (await REGISTER.sent(by, number=number))["code"] == "INVALID_INPUT", number

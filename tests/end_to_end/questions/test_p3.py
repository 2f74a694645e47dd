"""P3: LPJK: the share of construction certificates that expire next year, by level and province."""

from dataclasses import replace

from tests.certification import BRIDGE, BRIDGE_SCHEME, ROAD, construction_certificate, construction_register
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import SmallRegister

DOCUMENT = "query ($year: Int!) { constructionExpiry(year: $year) { level province { code } total expiring share } }"
JAKARTA = {"code": "31"}


async def test_p3_shares_by_level_and_province(ask: Ask, small: SmallRegister) -> None:
    await construction_register(small.register)
    await construction_certificate(small.register, 1)
    await construction_certificate(small.register, 2, BRIDGE_SCHEME, BRIDGE)
    await construction_certificate(small.register, 3, BRIDGE_SCHEME, replace(ROAD, subclassification="Jembatan"))
    expected = [
        {"level": 3, "province": JAKARTA, "total": 2, "expiring": 1, "share": 0.5},
        {"level": 6, "province": JAKARTA, "total": 1, "expiring": 0, "share": 0.0},
    ]
    for caller in (Caller.LPJK, Caller.CERTIFICATION):
        assert await ask(DOCUMENT, {"year": 2027}, as_=caller) == {"constructionExpiry": expected}
    assert await ask.refused(DOCUMENT, {"year": 2027}, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.DEWAN_PERS, Caller.OTHER_OFFICER, Caller.EMPLOYER):
        assert await ask.refused(DOCUMENT, {"year": 2027}, as_=caller) == NOT_PERMITTED

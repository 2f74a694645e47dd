"""`occupationSchemesAdd`: schemes certify an occupation."""

from tests.register import CERTIFICATION, SCHEME
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.frame.test_occupation_register import REGISTER

ADD = Act(
    "occupationSchemesAdd",
    "occupationMap { occupations { schemes { code } } }",
    {"mapCode": "LOGISTICS", "code": "LOG-01", "schemeCodes": [SCHEME]},
)


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    by = asking.by(CERTIFICATION)
    await REGISTER.sent(by, schemeCodes=[])
    certified = {"occupationMap": {"occupations": [{"schemes": [{"code": SCHEME}]}]}}
    assert await check_callers(asking, ADD, ("bnsp",)) == certified
    assert await ADD.sent(by) == certified
    assert (await ADD.sent(by, code="LOG-02"))["code"] == "NOT_FOUND"
    assert (await ADD.sent(by, schemeCodes=[]))["code"] == "INVALID_INPUT"

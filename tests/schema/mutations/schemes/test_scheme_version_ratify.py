"""`schemeVersionRatify`: a version of a scheme is ratified with its units."""

import pytest

from tests.schema.asking import CALLERS, Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.schemes.acts import RATIFY, REGISTER, UNIT


async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await REGISTER.sent(asking.by(CALLERS["bnsp"]))
    units = [{"code": "D1.HFO.CL2.03", "role": "CORE"}]
    versions = [{"version": 1, "status": "RATIFIED", "units": units}]
    answer = await check_callers(asking, RATIFY, ("bnsp",))
    assert answer == {"scheme": {"code": "SKM-000777", "language": "en", "versions": versions}}


@on_sqlite
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"titleEnglish": None}, "ASEAN_SCHEME_TRANSLATED"),
        ({"units": [UNIT | {"titleEnglish": None}]}, "ASEAN_SCHEME_TRANSLATED"),
        ({"units": []}, "INVALID_INPUT"),
        ({"units": [UNIT, UNIT]}, "INVALID_INPUT"),
        ({"validityYears": 11}, "INVALID_INPUT"),
        ({"version": 0}, "INVALID_INPUT"),
        ({"code": "SKM-000123", "version": 2}, "INVALID_INPUT"),
        ({"code": "SKM-999999"}, "NOT_FOUND"),
    ],
)
async def test_what_is_not_ratified(asking: Asking, changes: dict[str, object], code: str) -> None:
    bnsp = asking.by(CALLERS["bnsp"])
    await REGISTER.sent(bnsp)
    assert (await RATIFY.sent(bnsp, **changes))["code"] == code

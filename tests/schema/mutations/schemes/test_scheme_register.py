"""`schemeRegister`: a scheme enters the register."""

import pytest

from tests.schema.asking import CALLERS, Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.schemes.acts import REGISTER


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    scheme = {"code": "SKM-000777", "language": "en", "versions": []}
    assert await check_callers(asking, REGISTER, ("bnsp",)) == {"scheme": scheme}


@on_sqlite
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"language": "id"}, "ASEAN_SCHEME_TRANSLATED"),
        ({"language": "fr"}, "INVALID_INPUT"),
        ({"code": "SKM-000123"}, "INVALID_INPUT"),
        ({"kbliCode": "5511"}, "INVALID_INPUT"),
        ({"registrationPrefix": "par"}, "INVALID_INPUT"),
        ({"kind": "KKNI"}, "INVALID_INPUT"),
    ],
)
async def test_what_is_not_registered(asking: Asking, changes: dict[str, object], code: str) -> None:
    assert (await REGISTER.sent(asking.by(CALLERS["bnsp"]), **changes))["code"] == code

"""`siteRegister`: a site is proposed, still to be verified."""

from tests.register import LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing.sites import CODE, PROPOSED, SHOWN

SITE = {"code": "tuk-9001-03", "name": "Bengkel Contoh", "kind": "WORKPLACE", "owner": "PT Contoh"}
REGISTER = Act("siteRegister", SHOWN, SITE | {"provinceCode": "32", "regencyCode": "3273", "licenceNumber": LSP})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, REGISTER, ("own", "bnsp")) == {"site": PROPOSED}
    assert (await REGISTER.sent(asking))["message"] == "code: is the code of another site."
    assert SITE["code"].upper() == CODE

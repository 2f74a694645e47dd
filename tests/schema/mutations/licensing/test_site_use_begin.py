"""`siteUseBegin`: an LSP begins to assess a scheme at a site."""

from tests.register import LSP, SITE
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

USE = {"licenceNumber": LSP, "site": SITE, "schemeCode": "SKM-000123"}
BEGIN = Act("siteUseBegin", "site", USE | {"idempotencyKey": "k", "fromDate": "2026-05-11"})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, BEGIN, ("own",)) == {"site": SITE}
    assert (await BEGIN.sent(asking, idempotencyKey="again"))["code"] == "SITE_IN_USE"

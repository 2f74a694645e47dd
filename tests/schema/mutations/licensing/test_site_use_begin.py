"""`siteUseBegin`: an LSP begins to assess a scheme at a site."""

from datetime import date

from models.rules.sites import SiteKind
from models.services.licensing.register_site import RegisterSite, register_sites
from tests.register import CERTIFICATION, LSP, NOW
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

WORKSHOP = RegisterSite("TUK-9001-02", "Bengkel Contoh", SiteKind.WORKPLACE, "PT Contoh", "32", date(2025, 1, 1))
USE = {"licenceNumber": LSP, "site": WORKSHOP.code, "schemeCode": "SKM-000123"}
BEGIN = Act("siteUseBegin", "site", USE | {"idempotencyKey": "k", "fromDate": "2026-05-11"})


async def workshop(asking: Asking) -> None:
    """A site that nobody uses yet."""
    await register_sites(asking.small.register, CERTIFICATION, NOW, [WORKSHOP])


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await workshop(asking)
    assert await check_callers(asking, BEGIN, ("own",)) == {"site": WORKSHOP.code}
    assert (await BEGIN.sent(asking, idempotencyKey="again"))["code"] == "SITE_IN_USE"

"""`siteUseEnd`: an LSP does not assess a scheme at a site any more."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing.test_site_use_begin import BEGIN, USE, WORKSHOP, workshop

END = Act("siteUseEnd", "site", USE)


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await workshop(asking)
    await BEGIN.sent(asking)
    assert await check_callers(asking, END, ("own",)) == {"site": WORKSHOP.code}

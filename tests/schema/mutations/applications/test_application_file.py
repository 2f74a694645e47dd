"""`applicationFile`: a candidate, or the LSP's officer for one, asks to be assessed (APL-01)."""

from datetime import timedelta

from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from tests.register import LICENSING, NOW, OTHER_LSP, OTHER_OFFICER, SCHEME_VERSION
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.applications.acts import FILE, NUMBER


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, FILE, ("own",)) == {"application": NUMBER | {"status": "APPLIED"}}


@on_sqlite
async def test_a_login_is_linked_by_the_lsp_that_alone_knows_the_person(asking: Asking) -> None:
    before = NOW - timedelta(days=600)
    await add_to_scope(asking.small.register, LICENSING, before, [AddToScope(OTHER_LSP, SCHEME_VERSION, before.date())])
    siti = {"candidate": {"name": "Siti Nuraini", "nationalId": "3273015708990042"}, "login": "siti"}
    other = asking.by(OTHER_OFFICER)
    assert (await FILE.sent(other, licenceNumber=OTHER_LSP, **siti))["code"] == "KNOWN_ELSEWHERE"
    without = await FILE.sent(other, licenceNumber=OTHER_LSP, **siti | {"login": None})
    assert without == {"application": NUMBER | {"status": "APPLIED"}}
    assert (await FILE.sent(asking, **siti))["code"] == "KNOWN_ELSEWHERE"

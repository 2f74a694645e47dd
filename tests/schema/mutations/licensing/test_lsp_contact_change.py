"""`lspContactChange`: an LSP tells how it is reached."""

import json

from models.tables.events import Event
from tests.register import LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

CONTACT = {"phone": "+62 22 555 0100", "email": "Kantor@lsp.example", "website": "https://lsp.example"}
CHANGE = Act("lspContactChange", "lsp { address phone email website }", CONTACT | {"licenceNumber": LSP})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    reached = CONTACT | {"address": None, "email": "kantor@lsp.example"}
    assert await check_callers(asking, CHANGE, ("own", "licensing")) == {"lsp": reached}
    told = await Event.filter(kind="LSP_CONTACT_CHANGED").order_by("sequence")
    assert [json.loads(each.details) for each in told] == [{"changed": ["email", "phone", "website"]}, {"changed": []}]
    assert (await CHANGE.sent(asking, website="javascript:alert(1)"))["code"] == "INVALID_INPUT"
    assert await CHANGE.sent(asking, address="Jalan Contoh 1", phone=None) == {
        "lsp": reached | {"address": "Jalan Contoh 1", "phone": None}
    }

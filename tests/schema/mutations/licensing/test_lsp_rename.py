"""`lspRename`: an LSP gets another name by decree, and papers keep what it was called on their day."""

from datetime import timedelta

from models.queries.printed_certificates import printed_certificates
from models.services.issuing import IssuedCertificate
from models.services.licensing.change_lsp import RenameLsp, rename_lsp
from tests.register import LICENSING, LSP, NOW
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

SHOWN = "lsp { name nameEnglish formerNames { name nameEnglish endedAt decreeNumber } }"
NAMED = {"licenceNumber": LSP, "name": "LSP Teknologi Baru", "decreeNumber": "KEP. 0455/BNSP/V/2026"}
RENAME = Act("lspRename", SHOWN, NAMED)
BEFORE = {
    "name": "LSP Teknologi Contoh",
    "nameEnglish": "Example Technology PCB",
    "endedAt": "2026-05-11T03:00:00+00:00",
    "decreeNumber": "KEP.0455/BNSP/V/2026",
}


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    renamed = {"name": NAMED["name"], "nameEnglish": None, "formerNames": [BEFORE]}
    assert await check_callers(asking, RENAME, ("licensing",)) == {"lsp": renamed}
    by = asking.by(LICENSING)
    assert (await RENAME.sent(by))["message"] == "name: is what the LSP is called already."
    assert (await RENAME.sent(by, decreeNumber="455"))["code"] == "INVALID_INPUT"


@on_sqlite
async def test_a_paper_keeps_what_the_lsp_was_called_when_it_was_issued(
    asking: Asking, issued: IssuedCertificate
) -> None:
    number = issued.registration_number
    before = (await printed_certificates([number]))[number]
    for days, name in enumerate(("LSP Teknologi Baru", "LSP Teknologi Terbaru"), start=1):
        request = RenameLsp(LSP, name, "KEP.0455/BNSP/V/2026")
        await rename_lsp(asking.small.register, LICENSING, NOW + timedelta(days=days), request)
    assert (await printed_certificates([number]))[number] == before

"""A complaint from what is said to what is answered, by whoever may take each step."""

from models.rules.actors import Actor, Role
from tests.licensing import QUALITY
from tests.register import LSP, OFFICER
from tests.schema.asking import CALLERS, PUBLIC, Asking
from tests.schema.mutations.acting import Act
from tests.schema.mutations.callers import EMPLOYER, LPJK
from tests.schema.mutations.complaints.acts import CLOSE, FILE, TAKE_UP

COLLEAGUE = Actor("desi", frozenset({Role.LSP_OFFICER}), lsp=LSP)
LIST = "query ($lsp: String) { complaints(licenceNumber: $lsp) { nodes { number text } } }"
MINE = "{ myComplaints { nodes { number status answer lsp { licenceNumber } } } }"


async def step(asking: Asking, act: Act, /, **changes: object) -> str:
    payload = await act.sent(asking, **changes)
    return str(payload["complaint"]["status"]) if "complaint" in payload else str(payload["code"])


async def test_an_employer_complains_and_is_answered(asking: Asking) -> None:
    employer = asking.by(EMPLOYER)
    assert await step(employer, FILE, text="  ") == "INVALID_INPUT"
    assert await step(employer, FILE) == "RECEIVED"
    assert await step(asking, CLOSE) == "STEP_NOT_ALLOWED"
    assert await step(asking, TAKE_UP) == "IN_HANDLING"
    assert await step(asking, CLOSE) == "ANSWERED"
    answered = {
        "number": "KLH-000001",
        "status": "ANSWERED",
        "answer": "Sudah dikirim",
        "lsp": {"licenceNumber": LSP},
    }
    assert (await employer.ask(MINE))["myComplaints"]["nodes"] == [answered]
    assert (await asking.by(LPJK).ask(MINE))["myComplaints"]["nodes"] == []


async def test_who_wrote_it_down_does_not_close_it(asking: Asking) -> None:
    assert await step(asking.by(OFFICER), FILE) == "RECEIVED"
    assert await step(asking.by(OFFICER), CLOSE, verdict="REJECT") == "ANSWERED_BY_COMPLAINANT"
    assert await step(asking.by(COLLEAGUE), CLOSE, verdict="REJECT") == "REJECTED"
    assert await step(asking.by(QUALITY), FILE, idempotencyKey="q") == "RECEIVED"
    assert await step(asking.by(QUALITY), TAKE_UP, number="KLH-000002") == "IN_HANDLING"


async def test_who_does_not_see(asking: Asking) -> None:
    await step(asking.by(LPJK), FILE)
    assert await asking.by(PUBLIC).refused(MINE) == "UNAUTHENTICATED"
    seen = {"complaints": {"nodes": [{"number": "KLH-000001", "text": "Sertifikat terlambat tiga bulan"}]}}
    assert await asking.ask(LIST, lsp=LSP) == seen
    assert await asking.by(CALLERS["bnsp"]).ask(LIST) == seen
    assert await asking.by(CALLERS["other"]).refused(LIST, lsp=LSP) == "NOT_PERMITTED"
    assert await asking.by(LPJK).refused(LIST, lsp=LSP) == "NOT_PERMITTED"
    assert await asking.by(PUBLIC).refused(LIST) == "UNAUTHENTICATED"

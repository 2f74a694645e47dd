"""A complaint from what is said to what is answered, by whoever may take each step."""

from typing import Any

from models.rules.actors import Actor, Role
from tests.licensing import QUALITY
from tests.register import LICENSING, LSP, OFFICER
from tests.schema.asking import CALLERS, PUBLIC, Asking, State

EMPLOYER = Actor("pt-contoh", frozenset({Role.EMPLOYER}))
COLLEAGUE = Actor("desi", frozenset({Role.LSP_OFFICER}), lsp=LSP)
PARTNER = Actor("lpjk", frozenset({Role.PARTNER}), partner="LPJK")
REQUESTS: dict[str, dict[str, Any]] = {
    "complaintFile": {"idempotencyKey": "k", "licenceNumber": LSP, "text": "Sertifikat terlambat tiga bulan"},
    "complaintTakeUp": {"number": "KLH-000001"},
    "complaintClose": {"number": "KLH-000001", "verdict": "ANSWER", "answer": "Sudah dikirim"},
}
LIST = "query ($lsp: String) { complaints(licenceNumber: $lsp) { nodes { number text } } }"
MINE = "{ myComplaints { nodes { number status answer lsp { licenceNumber } } } }"


async def step(asking: Asking, field: str, **changes: object) -> str:
    name = field[0].upper() + field[1:]
    document = f"""mutation ($input: {name}Input!) {{
      {field}(input: $input) {{ ... on {name}Success {{ complaint {{ status }} }} ... on UserError {{ code }} }}
    }}"""
    payload = await asking.act(document, **REQUESTS[field] | changes)
    return str(payload["complaint"]["status"]) if "complaint" in payload else str(payload["code"])


async def test_an_employer_complains_and_is_answered(asking: Asking) -> None:
    employer = asking.by(EMPLOYER)
    assert await step(employer, "complaintFile", text="  ") == "INVALID_INPUT"
    assert await step(employer, "complaintFile") == "RECEIVED"
    assert await step(asking, "complaintClose") == "STEP_NOT_ALLOWED"
    assert await step(asking, "complaintTakeUp") == "IN_HANDLING"
    assert await step(asking, "complaintClose") == "ANSWERED"
    answered = {
        "number": "KLH-000001",
        "status": "ANSWERED",
        "answer": "Sudah dikirim",
        "lsp": {"licenceNumber": LSP},
    }
    assert (await employer.ask(MINE))["myComplaints"]["nodes"] == [answered]
    assert (await asking.by(PARTNER).ask(MINE))["myComplaints"]["nodes"] == []


async def test_who_wrote_it_down_does_not_close_it(asking: Asking) -> None:
    assert await step(asking.by(OFFICER), "complaintFile") == "RECEIVED"
    assert await step(asking.by(OFFICER), "complaintClose", verdict="REJECT") == "ANSWERED_BY_COMPLAINANT"
    assert await step(asking.by(COLLEAGUE), "complaintClose", verdict="REJECT") == "REJECTED"
    assert await step(asking.by(QUALITY), "complaintFile", idempotencyKey="q") == "RECEIVED"
    assert await step(asking.by(QUALITY), "complaintTakeUp", number="KLH-000002") == "IN_HANDLING"


async def test_who_does_not_act_and_who_does_not_see(asking: Asking) -> None:
    await step(asking.by(PARTNER), "complaintFile")
    before = await State.read()
    for caller in (CALLERS["other"], LICENSING):
        assert {await step(asking.by(caller), field) for field in REQUESTS} == {"NOT_PERMITTED"}
    assert await step(asking.by(EMPLOYER), "complaintTakeUp") == "NOT_PERMITTED"
    assert await asking.by(PUBLIC).refused(MINE) == "UNAUTHENTICATED"
    assert await State.read() == before
    seen = {"complaints": {"nodes": [{"number": "KLH-000001", "text": "Sertifikat terlambat tiga bulan"}]}}
    assert await asking.ask(LIST, lsp=LSP) == seen
    assert await asking.by(CALLERS["bnsp"]).ask(LIST) == seen
    assert await asking.by(CALLERS["other"]).refused(LIST, lsp=LSP) == "NOT_PERMITTED"
    assert await asking.by(PARTNER).refused(LIST, lsp=LSP) == "NOT_PERMITTED"
    assert await asking.by(PUBLIC).refused(LIST) == "UNAUTHENTICATED"

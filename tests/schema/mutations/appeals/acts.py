"""The acts of an appeal, in their order."""

from models.rules.actors import Actor, Role
from schema.ids import node_id
from tests.certification import assessed
from tests.register import LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act

SHOWN = "appeal { number status assessment { decision } }"
NUMBER = {"number": "BDG-000001"}
PANEL = ["tuti", "tono", "tari"]
TUTI = Actor("tuti", frozenset({Role.LSP_DECIDER}), lsp=LSP)
DECREE = {"decreeNumber": "SK.07/DIR/LSP-TC/V/2026"}
APPOINT = Act("appealAppointPanel", SHOWN, NUMBER | {"members": PANEL})
DECIDE = Act("appealDecide", SHOWN, NUMBER | DECREE | {"verdict": "UPHOLD"})
WITHDRAW = Act("appealWithdraw", SHOWN, NUMBER)


async def filing(asking: Asking) -> Act:
    """Appeal against an assessment that found somebody not yet competent."""
    (not_yet,) = await assessed(asking.small, competent=0, not_yet=1)
    wanted = {"idempotencyKey": "a-1", "assessmentId": node_id("Assessment", not_yet), "grounds": "Bukti tidak dilihat"}
    return Act("appealFile", SHOWN, wanted)


def shown(status: str, decision: str = "NOT_YET_COMPETENT") -> dict[str, object]:
    """The appeal as the acts show it."""
    return {"appeal": NUMBER | {"status": status, "assessment": {"decision": decision}}}

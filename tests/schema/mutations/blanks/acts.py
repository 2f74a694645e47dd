"""The acts of a request for blanks, in their order."""

from tests.register import LSP, SCHEME_VERSION
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act

NUMBER = {"number": "BLK-000001"}
SHOWN = "blankRequest { status ledger { requested approved used spoiled lost left } }"
STOCK = Act("blanksStock", "range", {"idempotencyKey": "s-1", "firstNumber": "0000 0101", "quantity": 3})
VERIFY = Act("blankRequestAdvance", "blankRequest { status }", NUMBER | {"act": "VERIFY"})
APPROVE = Act("blankRequestApprove", "blankRequest { status }", NUMBER | {"quantity": 1})
SHIP = Act("blankRequestShip", "blankRequest { status }", NUMBER | {"firstNumber": "00000101"})
RECEIVE = Act("blankRequestAdvance", SHOWN, NUMBER | {"act": "RECEIVE"})
REPORT = Act("blankReport", "blank { status remark }", {"number": "00000101", "fate": "SPOIL", "remark": "Salah cetak"})


def filing(*assessment_ids: str, quantity: int = 1) -> Act:
    """The letter of an LSP, with the list of whom it assessed."""
    return Act(
        "blankRequestFile",
        "blankRequest { number status listed { competent notYetCompetent } }",
        {
            "idempotencyKey": "letter-1",
            "licenceNumber": LSP,
            "schemeVersion": SCHEME_VERSION,
            "letterNumber": "001/LSP-TC/V/2026",
            "letterDate": "2026-05-08",
            "minutesDate": "2026-05-05",
            "assessmentIds": list(assessment_ids),
            "quantity": quantity,
        },
    )


async def taken(asking: Asking, bnsp: Asking, *acts: Act) -> None:
    """File a request and let BNSP take these steps."""
    await STOCK.sent(bnsp)
    await filing(asking.assessment_id).sent(asking)
    for act in acts:
        answer = await act.sent(bnsp)
        assert "code" not in answer, answer

"""What the tests of certification add to the small register: blanks, packages, appeals, a construction scheme.

Everything is done through the services. Persons and numbers are invented.
"""

from datetime import date

from models.rules.assessments import Outcome
from models.rules.blanks import BlankRequestAct
from models.services.advance_blank_request import AdvanceBlankRequest, advance_blank_request
from models.services.approve_blank_request import ApproveBlankRequest, approve_blank_request
from models.services.file_blank_request import FileBlankRequest, file_blank_request
from models.services.stock_blanks import ShipBlanks, StockBlanks, ship_blanks, stock_blanks
from tests.register import (
    CERTIFICATION,
    LSP,
    NOW,
    OFFICER,
    SCHEME_VERSION,
    SmallRegister,
    decided_assessment,
    person,
)

FIRST_BLANK = "00000101"


def blank_request(assessment_ids: tuple[int, ...], quantity: int, number: int = 1) -> FileBlankRequest:
    """Return a request for blanks; `number` makes its key and its letter."""
    return FileBlankRequest(
        idempotency_key=f"blanks-{number}",
        licence_number=LSP,
        scheme_version=SCHEME_VERSION,
        letter_number=f"{number:03}/LSP-TC/V/2026",
        letter_date=date(2026, 5, 8),
        minutes_date=date(2026, 5, 5),
        assessment_ids=assessment_ids,
        quantity=quantity,
    )


async def assessed(small: SmallRegister, competent: int, not_yet: int, first: int = 2) -> tuple[int, ...]:
    """Decide about so many more people, and return the ids of their assessments."""
    outcomes = [Outcome.COMPETENT] * competent + [Outcome.NOT_YET_COMPETENT] * not_yet
    return tuple(
        [
            await decided_assessment(small.register, number, person(number), outcome)
            for number, outcome in enumerate(outcomes, start=first)
        ]
    )


async def shipped_blanks(small: SmallRegister, assessment_ids: tuple[int, ...], quantity: int) -> str:
    """Stock, request, verify, approve and ship blanks from `FIRST_BLANK`; return the request's number."""
    register = small.register
    await stock_blanks(register, CERTIFICATION, NOW, StockBlanks("stock-1", FIRST_BLANK, quantity))
    number = await file_blank_request(register, OFFICER, NOW, blank_request(assessment_ids, quantity))
    verify = AdvanceBlankRequest(number, BlankRequestAct.VERIFY)
    await advance_blank_request(register, CERTIFICATION, NOW, verify)
    await approve_blank_request(register, CERTIFICATION, NOW, ApproveBlankRequest(number, quantity))
    await ship_blanks(register, CERTIFICATION, NOW, ShipBlanks(number, FIRST_BLANK))
    return number


async def received_blanks(small: SmallRegister, assessment_ids: tuple[int, ...], quantity: int) -> str:
    """The same, and the LSP has them."""
    number = await shipped_blanks(small, assessment_ids, quantity)
    receive = AdvanceBlankRequest(number, BlankRequestAct.RECEIVE)
    await advance_blank_request(small.register, OFFICER, NOW, receive)
    return number

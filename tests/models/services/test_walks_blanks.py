"""Blanks and their requests at random: whatever is done in whatever order, the register stays consistent."""

import random
from collections.abc import Awaitable, Callable

import pytest

from models.queries.blanks import blank_requests_by_id, ledgers_by_request
from models.queries.registry_check import check_registry
from models.rules.blanks import BlankFate, BlankRequestAct
from models.rules.violations import DomainError
from models.services.blanks.advance_blank_request import AdvanceBlankRequest, advance_blank_request
from models.services.blanks.approve_blank_request import ApproveBlankRequest, approve_blank_request
from models.services.blanks.file_blank_request import file_blank_request
from models.services.blanks.report_blank import ReportBlank, report_blank
from models.services.blanks.stock_blanks import ShipBlanks, StockBlanks, ship_blanks, stock_blanks
from models.services.issuing import IssueCertificate, issue_certificate
from models.tables.blanks import BlankRequest
from models.tables.connection import connected
from tests.certification import FIRST_BLANK, assessed, blank_request
from tests.register import CERTIFICATION, NOW, OFFICER, SmallRegister, small_register

STEPS = 30


class Walk:
    """One walk; what is refused is refused, and changes nothing."""

    def __init__(self, small: SmallRegister, assessments: tuple[int, ...], seed: int) -> None:
        self.small, self.assessments, self.chance = small, assessments, random.Random(seed)  # noqa: S311 - a walk that can be repeated
        self.number = ""
        self.acts: list[Callable[[], Awaitable[object]]] = [
            self.advance, self.advance, self.approve, self.ship, self.receive, self.report, self.issue, self.issue,
        ]  # fmt: skip

    async def begin(self) -> None:
        register = self.small.register
        await stock_blanks(register, CERTIFICATION, NOW, StockBlanks("stock-1", FIRST_BLANK, 5))
        self.number = await file_blank_request(register, OFFICER, NOW, blank_request(self.assessments, 3))

    async def step(self) -> bool:
        """Do something; tell whether it was allowed."""
        try:
            await self.chance.choice(self.acts)()
        except DomainError:
            return False
        return True

    async def advance(self) -> None:
        act = self.chance.choice(list(BlankRequestAct))
        actor = OFFICER if act in (BlankRequestAct.RESUBMIT, BlankRequestAct.RECEIVE) else CERTIFICATION
        request = AdvanceBlankRequest(self.number, act, "Berita acara belum lengkap")
        await advance_blank_request(self.small.register, actor, NOW, request)

    async def approve(self) -> None:
        quantity = self.chance.randint(1, 4)
        await approve_blank_request(self.small.register, CERTIFICATION, NOW, ApproveBlankRequest(self.number, quantity))

    async def ship(self) -> None:
        await ship_blanks(self.small.register, CERTIFICATION, NOW, ShipBlanks(self.number, self.blank()))

    async def receive(self) -> None:
        request = AdvanceBlankRequest(self.number, BlankRequestAct.RECEIVE)
        await advance_blank_request(self.small.register, OFFICER, NOW, request)

    async def report(self) -> None:
        fate = self.chance.choice(list(BlankFate))
        await report_blank(self.small.register, OFFICER, NOW, ReportBlank(self.blank(), fate, "Terkena air"))

    async def issue(self) -> None:
        number = self.chance.choice(self.assessments)
        issue = IssueCertificate(f"issue-{number}", number, self.blank())
        await issue_certificate(self.small.register, OFFICER, NOW, issue)

    def blank(self) -> str:
        return f"{int(FIRST_BLANK) + self.chance.randrange(5):08}"


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_a_walk_keeps_the_register_consistent(sqlite_url: str, seed: int) -> None:
    async with connected(sqlite_url):
        small = await small_register()
        walk = Walk(small, (small.assessment_id, *await assessed(small, competent=2, not_yet=1)), seed)
        await walk.begin()
        for _ in range(STEPS):
            if await walk.step():
                await check_registry()
        await the_ledger_adds_up()


async def the_ledger_adds_up() -> None:
    (row,) = await blank_requests_by_id([each.id for each in await BlankRequest.all()])
    ledger = (await ledgers_by_request([row.id]))[row.id]
    approved = ledger.used + ledger.spoiled + ledger.lost + ledger.left
    assert ledger.approved == approved == (row.quantity_approved or 0)
    assert ledger.left >= 0

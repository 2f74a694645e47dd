"""Appeals at random: whatever is done in whatever order, the register stays consistent."""

import random

import pytest

from models.queries.registry_check import check_registry
from models.rules.actors import Actor, Role
from models.rules.appeals import AppealVerdict
from models.rules.violations import DomainError
from models.services.appeals.decide_appeal import AppointPanel, DecideAppeal, appoint_panel, decide_appeal
from models.services.appeals.file_appeal import FileAppeal, file_appeal, withdraw_appeal
from models.tables.appeals import Appeal
from models.tables.connection import connected
from models.tables.events import Event
from tests.certification import assessed
from tests.register import DECIDER, LSP, NOW, OFFICER, SmallRegister, small_register

STEPS = 30
PEOPLE = ("tuti", "tono", "tari", "budi", "dina")


class Walk:
    """One walk; what is refused is refused, and changes nothing."""

    def __init__(self, small: SmallRegister, assessments: tuple[int, ...], seed: int) -> None:
        self.small, self.assessments = small, assessments
        self.chance = random.Random(seed)  # noqa: S311 - a walk that can be repeated

    async def step(self, place: int) -> bool:
        """Do something; tell whether it was allowed, and prove that a refusal leaves no event."""
        events = await Event.all().count()
        try:
            await self.act(place)
        except DomainError:
            assert await Event.all().count() == events
            return False
        return True

    async def act(self, place: int) -> None:
        register, number = self.small.register, await self.number()
        match self.chance.randrange(5):
            case 0:
                letter = FileAppeal(f"appeal-{place}", self.chance.choice(self.assessments), "Bukti tidak dilihat")
                await file_appeal(register, OFFICER, NOW, letter)
            case 1 | 2:
                members = tuple(self.chance.sample(PEOPLE, 3))
                await appoint_panel(register, DECIDER, NOW, AppointPanel(number, members))
            case 3:
                member = Actor(self.chance.choice(PEOPLE), frozenset({Role.LSP_DECIDER}), lsp=LSP)
                verdict = self.chance.choice(list(AppealVerdict))
                await decide_appeal(register, member, NOW, DecideAppeal(number, verdict, "SK.07/DIR/2026"))
            case _:
                await withdraw_appeal(register, OFFICER, NOW, number)

    async def number(self) -> str:
        numbers = [row.number for row in await Appeal.all().order_by("id")]
        return self.chance.choice(numbers) if numbers else "BDG-000001"


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_a_walk_keeps_the_register_consistent(sqlite_url: str, seed: int) -> None:
    async with connected(sqlite_url):
        small = await small_register()
        walk = Walk(small, (small.assessment_id, *await assessed(small, competent=0, not_yet=2)), seed)
        for place in range(STEPS):
            if await walk.step(place):
                await check_registry()

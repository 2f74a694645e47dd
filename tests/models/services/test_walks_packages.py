"""State-funded packages at random: whatever is done in whatever order, the register stays consistent."""

import random
from collections.abc import Awaitable, Callable

import pytest

from models.queries.registry_check import check_registry
from models.rules.funded_packages import FundedPackageAct, MonitoringPhase
from models.rules.violations import DomainError
from models.services.funded_packages.award_packages import (
    AdvancePackage,
    AwardPackages,
    MonitorPackage,
    advance_package,
    award_packages,
    monitor_package,
)
from models.services.funded_packages.propose_packages import ProposePackages, propose_packages
from models.services.funded_packages.run_package import (
    AddCandidates,
    ReportPackage,
    StartPackage,
    add_candidates,
    report_package,
    start_package,
)
from models.tables.connection import connected
from models.tables.events import Event
from tests.certification import assessed
from tests.register import (
    ASSESSED_ON,
    BUDI,
    CERTIFICATION,
    LSP,
    NOW,
    OFFICER,
    SARI,
    SCHEME_VERSION,
    SITE,
    SmallRegister,
    small_register,
)

STEPS = 40


class Walk:
    """One walk; what is refused is refused, and changes nothing."""

    def __init__(self, small: SmallRegister, numbers: list[str], assessments: tuple[int, ...], seed: int) -> None:
        self.small, self.numbers, self.assessments = small, numbers, assessments
        self.chance = random.Random(seed)  # noqa: S311 - a walk that can be repeated
        self.acts: list[Callable[[str], Awaitable[object]]] = [
            self.advance, self.award, self.start, self.add, self.report, self.monitor,
        ]  # fmt: skip

    async def step(self) -> bool:
        """Do something; tell whether it was allowed, and prove that a refusal leaves no event."""
        events = await Event.all().count()
        try:
            await self.chance.choice(self.acts)(self.chance.choice(self.numbers))
        except DomainError:
            assert await Event.all().count() == events
            return False
        return True

    async def advance(self, number: str) -> None:
        act = self.chance.choice([FundedPackageAct.VERIFY, FundedPackageAct.CLOSE, FundedPackageAct.REJECT])
        request = AdvancePackage(number, act, "Pagu sudah habis")
        await advance_package(self.small.register, CERTIFICATION, NOW, request)

    async def award(self, number: str) -> None:
        await award_packages(
            self.small.register, CERTIFICATION, NOW, AwardPackages("KEP.0201/BNSP/III/2026", (number,))
        )

    async def start(self, number: str) -> None:
        assessors = self.chance.choice([(BUDI, SARI), (BUDI,)])
        await start_package(self.small.register, OFFICER, NOW, StartPackage(number, SITE, assessors))

    async def add(self, number: str) -> None:
        request = AddCandidates(number, (self.chance.choice(self.assessments),))
        await add_candidates(self.small.register, OFFICER, NOW, request)

    async def report(self, number: str) -> None:
        request = ReportPackage(number, self.chance.choice([None, "Asesi tidak hadir"]))
        await report_package(self.small.register, OFFICER, NOW, request)

    async def monitor(self, number: str) -> None:
        phase = self.chance.choice(list(MonitoringPhase))
        request = MonitorPackage(number, phase, ("Ratna", "Agus"), ASSESSED_ON, "Sesuai pedoman")
        await monitor_package(self.small.register, CERTIFICATION, NOW, request)


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_a_walk_keeps_the_register_consistent(sqlite_url: str, seed: int) -> None:
    async with connected(sqlite_url):
        small = await small_register()
        assessments = (small.assessment_id, *await assessed(small, competent=1, not_yet=1))
        proposal = ProposePackages("propose-1", LSP, SCHEME_VERSION, 2026, 3)
        walk = Walk(small, await propose_packages(small.register, OFFICER, NOW, proposal), assessments, seed)
        for _ in range(STEPS):
            if await walk.step():
                await check_registry()

"""State-funded packages (PSKK): proposed, verified, awarded, run, monitored, reported, closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from api.demo.actors import REGISTRAR, officer_of
from api.demo.perform import Perform
from api.demo.session_acts import SessionActs
from api.demo.sessions import MOST_CANDIDATES
from models.rules.actors import Actor
from models.rules.funded_packages import FundedPackageAct, FundedPackageStatus, MonitoringPhase
from models.services.funded_packages.award_packages import (
    AdvancePackage,
    AwardPackages,
    MonitorPackage,
    advance_package,
    award_packages,
    monitor_package,
    verify_packages,
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
from models.services.register import Register
from models.tables.funded_packages import FundedPackage

MONITORS = ("Petugas Satu", "Petugas Dua")
_FEWER = "Sebagian asesi tidak hadir"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Packages that an LSP proposes; the key always gives the same numbers."""

    request: ProposePackages

    @property
    def officer(self) -> Actor:
        """Who proposes, runs and reports them."""
        return officer_of(self.request.licence_number)

    async def numbers(self, register: Register, now: datetime) -> Sequence[str]:
        """Propose them the first time; every time return their numbers."""
        return await propose_packages(register, self.officer, now, self.request)

    async def proposed(self, register: Register, now: datetime) -> None:
        """Propose them."""
        await self.numbers(register, now)

    def package(self, place: int) -> "Package":
        """Return one of them."""
        return Package(self, place)


@dataclass(frozen=True, slots=True)
class Package:
    """One package of a proposal."""

    proposal: Proposal
    place: int

    async def _number(self, register: Register, now: datetime) -> str:
        return (await self.proposal.numbers(register, now))[self.place]

    def rejected(self, reason: str) -> Perform:
        """BNSP does not award it."""

        async def perform(register: Register, now: datetime) -> None:
            step = AdvancePackage(await self._number(register, now), FundedPackageAct.REJECT, reason)
            await advance_package(register, REGISTRAR, now, step)

        return perform

    def started(self, site: str, assessors: Sequence[str]) -> Perform:
        """The LSP names site and assessors."""

        async def perform(register: Register, now: datetime) -> None:
            request = StartPackage(await self._number(register, now), site, tuple(assessors))
            await start_package(register, self.proposal.officer, now, request)

        return perform

    def filled(self, acts: SessionActs) -> Perform:
        """The persons of a session are its candidates."""

        async def perform(register: Register, now: datetime) -> None:
            ids = tuple(row.id for row in await acts.recorded())
            request = AddCandidates(await self._number(register, now), ids)
            await add_candidates(register, self.proposal.officer, now, request)

        return perform

    def reported(self, acts: SessionActs) -> Perform:
        """The LSP reports it, and why it is not twenty by two."""
        session = acts.session
        as_it_should_be = len(session.candidates) == MOST_CANDIDATES and len(session.assessors) == len(MONITORS)

        async def perform(register: Register, now: datetime) -> None:
            request = ReportPackage(await self._number(register, now), None if as_it_should_be else _FEWER)
            await report_package(register, self.proposal.officer, now, request)

        return perform

    async def closed(self, register: Register, now: datetime) -> None:
        """BNSP closes it."""
        step = AdvancePackage(await self._number(register, now), FundedPackageAct.CLOSE)
        await advance_package(register, REGISTRAR, now, step)

    def monitored(self, phase: MonitoringPhase, day: date) -> Perform:
        """Two monitors looked at it."""

        async def perform(register: Register, now: datetime) -> None:
            number = await self._number(register, now)
            await monitor_package(
                register, REGISTRAR, now, MonitorPackage(number, phase, MONITORS, day, "Sesuai pedoman.")
            )

        return perform


def verified(licence_number: str | None, year: int) -> Perform:
    """BNSP verifies what an LSP, or every LSP, has proposed for a year."""

    async def perform(register: Register, now: datetime) -> None:
        numbers = await _numbers(licence_number, year, FundedPackageStatus.PROPOSED)
        await verify_packages(register, REGISTRAR, now, numbers)

    return perform


def awarded(decree: str, licence_number: str | None, year: int) -> Perform:
    """One decree awards what was verified."""

    async def perform(register: Register, now: datetime) -> None:
        numbers = await _numbers(licence_number, year, FundedPackageStatus.VERIFIED)
        await award_packages(register, REGISTRAR, now, AwardPackages(decree, tuple(numbers)))

    return perform


async def _numbers(licence_number: str | None, year: int, status: FundedPackageStatus) -> list[str]:
    packages = FundedPackage.filter(year=year, status=status).order_by("number")
    if licence_number is not None:
        packages = packages.filter(lsp__licence_number=licence_number)
    return [str(number) for number in await packages.values_list("number", flat=True)]

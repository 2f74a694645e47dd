"""Surveillance of LSPs: as many in the report's year as it prints, and some of the last months."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from api.demo.actors import REGISTRAR
from api.demo.cast.bodies import CONSTRUCTION, FROZEN, SAFETY, TECHNOLOGY, TOURISM
from api.demo.cast.cast import Cast
from api.demo.chance import day_between
from api.demo.lsps import HISTORY_BEGINS, DrawnLsp
from api.demo.perform import Planned
from api.demo.registers.licensing_assessors import lead_for
from models.rules.lsps import LspType
from models.rules.surveillances import FindingGrade, SurveillanceRecommendation
from models.services.register import Register
from models.services.surveillance.plan_surveillance import PlanSurveillance, notify_surveillance, plan_surveillance
from models.services.surveillance.record_surveillance import (
    CloseFinding,
    ConductSurveillance,
    Finding,
    RecordSurveillance,
    close_finding,
    close_surveillance,
    conduct_surveillance,
    record_surveillance,
)

_VISITS = (date(2021, 2, 15), date(2021, 10, 15))
_PLANNED, _TOLD = timedelta(days=40), timedelta(days=20)
_REPORTED, _CLOSED = timedelta(days=7), timedelta(days=55)
_OF_THREE = 3  # visits in the report's year, one has a finding


@dataclass(frozen=True, slots=True)
class _Visit:
    """One surveillance; its key always gives the same number."""

    plan: PlanSurveillance
    findings: Sequence[Finding] = ()
    recommendation: SurveillanceRecommendation = SurveillanceRecommendation.MAINTAIN

    @property
    def day(self) -> date:
        return self.plan.planned_on

    async def number(self, register: Register, now: datetime) -> str:
        return await plan_surveillance(register, REGISTRAR, now, self.plan)

    async def planned(self, register: Register, now: datetime) -> None:
        await self.number(register, now)

    async def told(self, register: Register, now: datetime) -> None:
        await notify_surveillance(register, REGISTRAR, now, await self.number(register, now))

    async def conducted(self, register: Register, now: datetime) -> None:
        visit = ConductSurveillance(await self.number(register, now), self.day)
        await conduct_surveillance(register, REGISTRAR, now, visit)

    async def reported(self, register: Register, now: datetime) -> None:
        number = await self.number(register, now)
        report = RecordSurveillance(number, self.recommendation, f"LAP/{number}", tuple(self.findings))
        await record_surveillance(register, REGISTRAR, now, report)

    async def last_mended(self, register: Register, now: datetime) -> None:
        finding = CloseFinding(await self.number(register, now), len(self.findings))
        await close_finding(register, REGISTRAR, now, finding)

    async def closed(self, register: Register, now: datetime) -> None:
        await close_surveillance(register, REGISTRAR, now, await self.number(register, now))

    def up_to_the_report(self) -> Iterator[Planned]:
        yield self.day - _PLANNED, self.planned
        yield self.day - _TOLD, self.told
        yield self.day, self.conducted
        yield self.day + _REPORTED, self.reported


def surveillances_of_the_year(
    chance: Random, lsps: Sequence[DrawnLsp], wanted: Mapping[LspType, int]
) -> Iterator[Planned]:
    """As many LSPs of each type as printed; of three visits one has a finding, which is mended."""
    old = [lsp for lsp in lsps if lsp.first_day < HISTORY_BEGINS]
    of_types = [[lsp for lsp in old if lsp.type is each] for each in wanted]
    chosen = [lsp for some, count in zip(of_types, wanted.values(), strict=True) for lsp in chance.sample(some, count)]
    for place, lsp in enumerate(chosen):
        day = day_between(chance, *_VISITS)
        has_finding = place % _OF_THREE == 0
        finding = Finding("7.4", FindingGrade.MINOR, "Rekaman asesmen belum lengkap", day + _CLOSED)
        visit = _Visit(_plan(lsp.licence_number, day, place), [finding] if has_finding else ())
        yield from visit.up_to_the_report()
        if has_finding:
            yield day + _CLOSED, visit.last_mended
            yield day + _CLOSED, visit.closed


def surveillances_of_the_cast(cast: Cast) -> Iterator[Planned]:
    """Findings that are open and overdue, a visit without any, one too long ago, one still to come."""
    technology = _visit(cast, TECHNOLOGY, 90, _findings(cast))
    yield from technology.up_to_the_report()
    yield cast.days_ago(45), technology.last_mended
    yield from _visit(cast, CONSTRUCTION, 200, ()).up_to_the_report()
    yield from _visit(cast, SAFETY, 400, ()).up_to_the_report()
    major = Finding("6.1", FindingGrade.MAJOR, "Asesor memutuskan sendiri", cast.days_ago(35))
    freeze = SurveillanceRecommendation.FREEZE
    yield from _Visit(_plan(cast.number(FROZEN), cast.days_ago(80), 1), [major], freeze).up_to_the_report()
    still_to_come = _visit(cast, TOURISM, -20, ())
    yield cast.days_ago(15), still_to_come.planned
    yield cast.days_ago(5), still_to_come.told


def _findings(cast: Cast) -> Sequence[Finding]:
    """One overdue, one with time left, one that is mended."""
    return (
        Finding("5.1", FindingGrade.MAJOR, "Ketidakberpihakan belum dianalisis", cast.days_ago(30)),
        Finding("7.4.2", FindingGrade.MINOR, "Rekaman banding belum lengkap", cast.days_ago(-20)),
        Finding("6.2", FindingGrade.OBSERVATION, "Arsip belum tertata", cast.days_ago(40)),
    )


def _visit(cast: Cast, part: str, days_ago: int, findings: Sequence[Finding]) -> _Visit:
    return _Visit(_plan(cast.number(part), cast.days_ago(days_ago), 0), findings)


def _plan(licence_number: str, day: date, place: int) -> PlanSurveillance:
    return PlanSurveillance(f"surveilans {licence_number} {day}", licence_number, day, lead_for(day, place))

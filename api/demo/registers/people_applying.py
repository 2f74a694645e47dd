"""People apply to be assessed (APL-01, APL-02), and people complain: one in every state."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from api.demo.actors import HOLDER, QUALITY, officer_of
from api.demo.cast.bodies import PRESS
from api.demo.cast.cast import Cast
from api.demo.entries import version_name
from api.demo.people import draw_person, serials
from api.demo.perform import Perform, Planned
from api.demo.provinces import ministry_code
from models.rules.actors import Actor
from models.rules.applications import ApplicationAct, ApplicationPurpose
from models.rules.complaints import ComplaintVerdict
from models.rules.national_id import NationalId
from models.rules.validity import jakarta_day
from models.services.applications.advance_application import (
    AdvanceApplication,
    ScheduleApplication,
    advance_application,
    schedule_application,
)
from models.services.applications.assess_oneself import AssessOneself, UnitAnswer, assess_oneself
from models.services.applications.file_application import FileApplication, file_application
from models.services.complaints.file_complaint import FileComplaint, file_complaint
from models.services.complaints.handle_complaint import CloseComplaint, close_complaint, take_up_complaint
from models.services.holders.register_holder import HolderDetails
from models.services.register import Register

_STEPS = ((), ("SELF_ASSESS",), ("SELF_ASSESS", "PRE_ASSESS", "SCHEDULE"), ("DECLINE",))
"""How far each application came."""
_FILED, _STEP = 24, 4
"""Days ago, and days between two steps."""
_FIRST_SERIAL = 8_100
_AGE = timedelta(days=9_500)
_SOON = timedelta(days=12)
_COMPLAINTS = (("Jadwal uji diundur tanpa kabar", None), ("Sertifikat belum diterima", ComplaintVerdict.ANSWER))


@dataclass(frozen=True, slots=True)
class _Application:
    """One application; its key always gives the same number."""

    request: FileApplication
    units: tuple[str, ...]

    @property
    def _officer(self) -> Actor:
        return officer_of(self.request.licence_number)

    async def number(self, register: Register, now: datetime) -> str:
        return await file_application(register, self._officer, now, self.request)

    async def filed(self, register: Register, now: datetime) -> None:
        await self.number(register, now)

    def step(self, act: str) -> Perform:
        async def perform(register: Register, now: datetime) -> None:
            number = await self.number(register, now)
            if act == "SELF_ASSESS":
                answers = AssessOneself(number, tuple(UnitAnswer(code, is_able=True) for code in self.units))
                await assess_oneself(register, self._officer, now, answers)
            elif act == "SCHEDULE":
                day = ScheduleApplication(number, jakarta_day(now) + _SOON)
                await schedule_application(register, self._officer, now, day)
            else:
                step = AdvanceApplication(number, ApplicationAct(act), "Syarat dasar belum terpenuhi")
                await advance_application(register, self._officer, now, step)

        return perform


@dataclass(frozen=True, slots=True)
class _Complaint:
    """One complaint; its key always gives the same number."""

    request: FileComplaint

    async def number(self, register: Register, now: datetime) -> str:
        return await file_complaint(register, HOLDER, now, self.request)

    async def filed(self, register: Register, now: datetime) -> None:
        await self.number(register, now)

    async def taken_up(self, register: Register, now: datetime) -> None:
        await take_up_complaint(register, QUALITY, now, await self.number(register, now))

    def closed(self, verdict: ComplaintVerdict) -> Perform:
        async def perform(register: Register, now: datetime) -> None:
            request = CloseComplaint(await self.number(register, now), verdict, "Telah ditindaklanjuti oleh LSP")
            await close_complaint(register, QUALITY, now, request)

        return perform


def applications_of_people(chance: Random, cast: Cast) -> Iterator[Planned]:
    """Four people at the LSP of the press."""
    lsp, (scheme, version) = cast.bodies[PRESS], cast.scope(PRESS)[0]
    numbers = serials(_FIRST_SERIAL)
    for place, steps in enumerate(_STEPS):
        born = cast.until - _AGE - timedelta(days=place)
        person = draw_person(chance, ministry_code(lsp.province), born, next(numbers))
        request = FileApplication(
            idempotency_key=f"apl {place}",
            licence_number=lsp.licence_number,
            scheme_version=version_name(scheme.number, version.version),
            purpose=ApplicationPurpose.CERTIFICATION,
            candidate=HolderDetails(person.name, NationalId.parse(person.national_id), person.sex, person.birth_date),
        )
        application = _Application(request, tuple(unit.code for unit, _ in version.units))
        yield cast.days_ago(_FILED), application.filed
        for number, act in enumerate(steps, start=1):
            yield cast.days_ago(_FILED - _STEP * number), application.step(act)


def complaints(cast: Cast) -> Iterator[Planned]:
    """One that waits, and one that was answered."""
    for text, verdict in _COMPLAINTS:
        complaint = _Complaint(FileComplaint(f"keluhan {text}", cast.number(PRESS), text))
        yield cast.days_ago(22), complaint.filed
        if verdict is not None:
            yield cast.days_ago(20), complaint.taken_up
            yield cast.days_ago(14), complaint.closed(verdict)

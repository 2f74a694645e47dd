"""Assessors of all kinds for tests, made through the services in front of the small register."""

from collections.abc import Sequence
from datetime import date, timedelta

from models.rules.actors import Actor, Role
from models.rules.master_assessors import CertificationOutcome, InternshipKind, MasterAssessorAct
from models.rules.recertifications import PlenaryOutcome, RecertificationAct, RecertificationSubject
from models.services.people.advance_master_assessor import (
    AdvanceMasterAssessor,
    DecideMasterAssessor,
    advance_master_assessor,
    decide_master_assessor,
)
from models.services.people.advance_recertification import AdvanceRecertification, advance_recertification
from models.services.people.decide_recertification import DecideRecertification, decide_recertification
from models.services.people.enrol_master_assessor import EnrolMasterAssessor, enrol_master_assessor
from models.services.people.invite_to_recertification import InviteToRecertification, invite_to_recertification
from models.services.people.record_internship import RecordInternship, record_internship
from models.services.people.register_assessor import RegisterAssessor, register_assessors
from models.services.register import Register
from tests.register import BUDI, CERTIFICATION, LSP, NOW, SARI, SCHEME

TODAY = date(2026, 5, 11)
INVITED = date(2026, 1, 12)
SUBJECT = frozenset({Role.SUBJECT})
BUDI_HIMSELF = Actor("budi", SUBJECT)
SARI_HERSELF = Actor("sari", SUBJECT)


def met(number: int) -> str:
    """Return one of a million registration numbers; 42 and 43 are Budi's and Sari's."""
    return f"MET.000.{number:06} 2025"


async def assessors(
    register: Register,
    numbers: Sequence[int],
    *,
    since: date = date(2025, 1, 15),
    schemes: tuple[str, ...] = (SCHEME,),
    lsps: tuple[str, ...] = (LSP,),
    province: str = "32",
) -> list[str]:
    """Register assessors and return their numbers."""
    requests = [RegisterAssessor(met(each), f"Asesor {each:04}", province, since, schemes, lsps) for each in numbers]
    await register_assessors(register, CERTIFICATION, NOW - timedelta(days=400), requests)
    return [each.registration_number for each in requests]


async def master_assessor(register: Register, number: str = SARI, since: date = date(2024, 3, 1)) -> str:
    """Enrol one who was certified before the register began."""
    request = EnrolMasterAssessor(f"enrol-{number}", number, since.year - 1, certified_on=since)
    return await enrol_master_assessor(register, CERTIFICATION, NOW, request)


async def intern(register: Register, number: str = BUDI, teaching: int = 0, examining: int = 0) -> str:
    """Enrol a candidate who has held so many sessions under Sari, a master assessor already."""
    await enrol_master_assessor(register, CERTIFICATION, NOW, EnrolMasterAssessor(f"enrol-{number}", number, 2025))
    start = AdvanceMasterAssessor(number, MasterAssessorAct.START_INTERNSHIP)
    await advance_master_assessor(register, CERTIFICATION, NOW, start)
    for kind, count in ((InternshipKind.TEACHING, teaching), (InternshipKind.EXAMINING, examining)):
        for each in range(count):
            await record_internship(register, CERTIFICATION, NOW, session(number, kind, each))
    return number


def session(candidate: str, kind: InternshipKind, number: int = 0) -> RecordInternship:
    """Return one session under Sari; `number` makes its key and its day."""
    day = date(2026, 2, 2) + timedelta(days=number)
    key = f"{candidate}-{kind}-{number}"
    return RecordInternship(key, candidate, kind, day, "Balai Latihan Contoh", SARI, f"LAP-{number:03}")


async def certified_master(register: Register, number: str = BUDI) -> str:
    """Carry a candidate through the internship and the plenary."""
    await intern(register, number, 3, 3)
    for act in (MasterAssessorAct.PROPOSE, MasterAssessorAct.ASSESS):
        await advance_master_assessor(register, CERTIFICATION, NOW, AdvanceMasterAssessor(number, act))
    decision = DecideMasterAssessor(number, CertificationOutcome.COMPETENT, date(2026, 4, 1))
    await decide_master_assessor(register, CERTIFICATION, NOW, decision)
    return number


async def invited(
    register: Register,
    numbers: Sequence[str] = (BUDI,),
    subject: RecertificationSubject = RecertificationSubject.ASSESSOR,
    day: date = INVITED,
) -> Sequence[int]:
    """Invite to recertification."""
    request = InviteToRecertification(f"invite-{subject}-{numbers[0]}-{day}", subject, tuple(numbers), day)
    return await invite_to_recertification(register, CERTIFICATION, NOW, request)


def step(recertification_id: int, act: RecertificationAct, after: int = 1) -> AdvanceRecertification:
    """Return a step so many days after the invitation."""
    team = 1 if act is RecertificationAct.PRE_ASSESS else None
    return AdvanceRecertification(recertification_id, act, INVITED + timedelta(days=after), team)


async def walk(register: Register, recertification_id: int, *acts: RecertificationAct) -> None:
    """Take steps, one a day."""
    for after, act in enumerate(acts, start=1):
        await advance_recertification(register, CERTIFICATION, NOW, step(recertification_id, act, after))


ASSESSED = (
    RecertificationAct.APPLY,
    RecertificationAct.ACCEPT,
    RecertificationAct.PRE_ASSESS,
    RecertificationAct.ASSESS,
)
"""The steps to the plenary."""


async def decided(
    register: Register, recertification_id: int, outcome: PlenaryOutcome, day: date = date(2026, 2, 20)
) -> None:
    """Let the plenary decide."""
    request = DecideRecertification(recertification_id, outcome, day)
    await decide_recertification(register, CERTIFICATION, NOW, request)

"""Assessors of the cast enter: two as candidates who were trained and tested, the others as they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from api.demo.actors import ASSESSOR, REGISTRAR, officer_of
from api.demo.assessors import DrawnAssessor
from api.demo.cast.assessors import SECOND, THIRD
from api.demo.cast.bodies import TECHNOLOGY
from api.demo.cast.cast import Cast
from api.demo.people import draw_person, name_someone, serials
from api.demo.perform import Perform, Planned, doing
from api.demo.provinces import ministry_code
from models.rules.assessor_candidates import AssessorSponsor
from models.rules.holders import Sex
from models.rules.impartiality import ConflictKind
from models.rules.national_id import NationalId
from models.rules.numbers import SchemeCode
from models.services.holders.register_holder import HolderDetails
from models.services.people.assessor_conflicts import DeclareConflict, declare_conflict
from models.services.people.certify_assessor_candidate import CertifyAssessorCandidate, certify_assessor_candidate
from models.services.people.register_assessor import RegisterAssessor, register_assessors
from models.services.people.register_assessor_candidate import RegisterAssessorCandidate, register_assessor_candidate
from models.services.people.train_assessor_candidate import (
    AssessorCandidateAct,
    TrainAssessorCandidate,
    train_assessor_candidate,
)
from models.services.register import Register

_REGISTERED, _TRAINED = timedelta(days=60), timedelta(days=20)
"""Before the certificate."""
_LOGINS = {SECOND: ASSESSOR.subject}
_FIRST_SERIAL = 8_000
_RELATIVE = timedelta(days=11_000)
SPONSORS: Mapping[AssessorSponsor, str] = {
    AssessorSponsor.BNSP: "BNSP",
    AssessorSponsor.LSP_CANDIDATE: "LSP Calon Logistik Contoh",
    AssessorSponsor.STATE_BODY: "Balai Pelatihan Contoh",
}
"""Who sends the candidates that are not certified, beside an LSP."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A candidate; the key always gives the same number."""

    request: RegisterAssessorCandidate

    async def number(self, register: Register, now: datetime) -> str:
        return await register_assessor_candidate(register, REGISTRAR, now, self.request)

    async def registered(self, register: Register, now: datetime) -> None:
        await self.number(register, now)

    def takes(self, act: AssessorCandidateAct, day: date) -> Perform:
        async def perform(register: Register, now: datetime) -> None:
            step = TrainAssessorCandidate(await self.number(register, now), act, day)
            await train_assessor_candidate(register, REGISTRAR, now, step)

        return perform

    def is_certified(self, assessor: DrawnAssessor, subject: str | None) -> Perform:
        async def perform(register: Register, now: datetime) -> None:
            request = CertifyAssessorCandidate(
                number=await self.number(register, now),
                registration_number=assessor.registration_number,
                certified_on=assessor.valid_from,
                schemes=_codes(assessor),
                lsps=(assessor.lsp,),
                subject=subject,
            )
            await certify_assessor_candidate(register, REGISTRAR, now, request)

        return perform


def assessors_of_the_cast(cast: Cast) -> Iterator[Planned]:
    """Everybody, on the first day of the certificate."""
    for part, assessors in cast.assessors.items():
        for place, assessor in enumerate(assessors):
            if part == TECHNOLOGY and place in (SECOND, THIRD):
                yield from _trained(assessor, _LOGINS.get(place))
            else:
                day = max(assessor.valid_from, cast.bodies[part].first_day + timedelta(days=5))
                yield day, doing(register_assessors, REGISTRAR, [_registration(assessor)])


def candidates_for_assessor(chance: Random, cast: Cast) -> Iterator[Planned]:
    """One of each sponsor who is not certified: registered, trained, tested and not yet competent."""
    for place, (kind, sponsor) in enumerate(SPONSORS.items()):
        sheet = "LVS-900001-1" if kind is AssessorSponsor.LSP_CANDIDATE else None
        name = name_someone(chance, Sex.FEMALE)
        candidate = _Candidate(
            RegisterAssessorCandidate(f"calon asesor {place}", name, ministry_code("ID-JK"), kind, sponsor, sheet)
        )
        yield cast.days_ago(90), candidate.registered
        if place > 0:
            yield cast.days_ago(50), candidate.takes(AssessorCandidateAct.TRAIN, cast.days_ago(50))
        if place > 1:
            failed = AssessorCandidateAct.FIND_NOT_YET_COMPETENT
            yield cast.days_ago(40), candidate.takes(failed, cast.days_ago(40))


def conflicts(chance: Random, cast: Cast) -> Iterator[Planned]:
    """An assessor tells of a relative, whom he or she will not assess."""
    assessor, day = cast.assessors[TECHNOLOGY][SECOND], cast.days_ago(100)
    province = ministry_code(cast.bodies[TECHNOLOGY].province)
    person = draw_person(chance, province, day - _RELATIVE, next(serials(_FIRST_SERIAL)))
    details = HolderDetails(person.name, NationalId.parse(person.national_id), person.sex, person.birth_date)
    request = DeclareConflict("keluarga", assessor.registration_number, details, ConflictKind.FAMILY, day)
    yield day, doing(declare_conflict, officer_of(assessor.lsp), request)


def _trained(assessor: DrawnAssessor, subject: str | None) -> Iterator[Planned]:
    request = RegisterAssessorCandidate(
        f"calon asesor {assessor.registration_number}",
        assessor.name,
        ministry_code(assessor.province),
        AssessorSponsor.LSP,
        assessor.lsp,
    )
    candidate, certified = _Candidate(request), assessor.valid_from
    yield certified - _REGISTERED, candidate.registered
    yield certified - _TRAINED, candidate.takes(AssessorCandidateAct.TRAIN, certified - _TRAINED)
    yield certified, candidate.is_certified(assessor, subject)


def _registration(assessor: DrawnAssessor) -> RegisterAssessor:
    return RegisterAssessor(
        registration_number=assessor.registration_number,
        name=assessor.name,
        province=ministry_code(assessor.province),
        certificate_valid_from=assessor.valid_from,
        schemes=_codes(assessor),
        lsps=(assessor.lsp,),
    )


def _codes(assessor: DrawnAssessor) -> tuple[str, ...]:
    return tuple(str(SchemeCode(f"{number:06}")) for number in assessor.schemes)

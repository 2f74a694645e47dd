"""Master assessors, and the internship of the candidates in 2021 with its test (magang, sertifikasi MA)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from api.demo.actors import REGISTRAR
from api.demo.chance import day_between
from api.demo.masters import DrawnMasters
from api.demo.perform import Perform, Planned, doing, together
from api.demo.programme import Programme
from models.rules.master_assessors import (
    MIN_EXAMINING,
    MIN_TEACHING,
    CertificationOutcome,
    InternshipKind,
    MasterAssessorAct,
)
from models.services.people.advance_master_assessor import (
    AdvanceMasterAssessor,
    DecideMasterAssessor,
    advance_master_assessor,
    decide_master_assessor,
)
from models.services.people.enrol_master_assessor import EnrolMasterAssessor, enrol_master_assessor
from models.services.people.record_internship import RecordInternship, record_internship

_ENROLLED = date(2021, 2, 10)
_BEGUN = date(2021, 3, 1)
_HELD = (date(2021, 3, 8), date(2021, 10, 8))
_WRITTEN_DOWN = date(2021, 10, 11)
_PROPOSED, _TESTED, _PLENARY = date(2021, 10, 18), date(2021, 10, 28), date(2021, 10, 29)
_SHARE_ENOUGH = 0.08  # of those who do not take the test: they might, and were not proposed
_NOT_ENOUGH = ((1, 0), (1, 1), (2, 1), (1, 2))
_AT_ONCE = 25  # in one act


@dataclass(frozen=True, slots=True)
class MasterAssessors:
    """Plans what becomes of the master assessors and the candidates."""

    chance: Random
    masters: DrawnMasters
    programme: Programme

    def planned(self) -> Iterator[Planned]:
        """Enrolment, internship, proposal, test, plenary."""
        yield from _in_parts(_ENROLLED, list(self._enrolments()))
        begin = [self._advance(number, MasterAssessorAct.START_INTERNSHIP) for number in self._interns]
        yield from _in_parts(_BEGUN, begin)
        yield from _in_parts(_WRITTEN_DOWN, list(self._sessions()))
        yield from _in_parts(_PROPOSED, [self._advance(each, MasterAssessorAct.PROPOSE) for each in self._tested])
        yield from _in_parts(_TESTED, [self._advance(each, MasterAssessorAct.ASSESS) for each in self._tested])
        yield from _in_parts(_PLENARY, list(self._decisions()))

    @property
    def _interns(self) -> Sequence[str]:
        return [number for number, _ in self.masters.interns]

    @property
    def _tested(self) -> Sequence[str]:
        return self._interns[: self.programme.certified + self.programme.not_yet]

    def _enrolments(self) -> Iterator[Perform]:
        for number, since in {**self.masters.certified, **self.masters.expired}.items():
            yield _enrolling(EnrolMasterAssessor(f"ma {number}", number, since.year - 1, since))
        for number, year in self.masters.interns:
            yield _enrolling(EnrolMasterAssessor(f"cma {number}", number, year))

    def _advance(self, number: str, act: MasterAssessorAct) -> Perform:
        return doing(advance_master_assessor, REGISTRAR, AdvanceMasterAssessor(number, act))

    def _sessions(self) -> Iterator[Perform]:
        """Those who are tested have three of each, some others too, the rest fewer; all have taught."""
        others = len(self._interns) - len(self._tested)
        enough = len(self._tested) + max(1, round(others * _SHARE_ENOUGH))
        for place, number in enumerate(self._interns):
            teaching, examining = (
                (MIN_TEACHING, MIN_EXAMINING) if place < enough else _NOT_ENOUGH[place % len(_NOT_ENOUGH)]
            )
            yield from self._held(number, {InternshipKind.TEACHING: teaching, InternshipKind.EXAMINING: examining})

    def _held(self, candidate: str, counts: Mapping[InternshipKind, int]) -> Iterator[Perform]:
        supervisors = list(self.masters.certified)
        for kind, count in counts.items():
            for place in range(count):
                request = RecordInternship(
                    idempotency_key=f"magang {candidate} {kind.value} {place}",
                    candidate=candidate,
                    kind=kind,
                    held_on=day_between(self.chance, *_HELD),
                    place="Balai Pelatihan Contoh",
                    supervisor=self.chance.choice(supervisors),
                    evidence=f"LAP/{kind.value}/{place + 1}",
                )
                yield doing(record_internship, REGISTRAR, request)

    def _decisions(self) -> Iterator[Perform]:
        for place, number in enumerate(self._tested):
            is_competent = place < self.programme.certified
            outcome = CertificationOutcome.COMPETENT if is_competent else CertificationOutcome.NOT_YET_COMPETENT
            yield doing(decide_master_assessor, REGISTRAR, DecideMasterAssessor(number, outcome, _PLENARY))


def _enrolling(request: EnrolMasterAssessor) -> Perform:
    return doing(enrol_master_assessor, REGISTRAR, request)


def _in_parts(day: date, performs: Sequence[Perform]) -> Iterator[Planned]:
    for start in range(0, len(performs), _AT_ONCE):
        yield day, together(performs[start : start + _AT_ONCE])

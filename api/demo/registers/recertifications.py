"""Recertification (RCC): of assessors with each of the three outcomes, and of the master assessors in 2021."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from api.demo.actors import REGISTRAR
from api.demo.cast.assessors import COMPETENT, EXPIRING, NOT_YET, SECOND, UPGRADING
from api.demo.cast.bodies import TECHNOLOGY
from api.demo.cast.cast import Cast
from api.demo.perform import Perform, Planned, together
from api.demo.programme import Cohort
from models.rules.recertifications import PlenaryOutcome, RecertificationAct, RecertificationSubject
from models.services.people.advance_recertification import AdvanceRecertification, advance_recertification
from models.services.people.decide_recertification import DecideRecertification, decide_recertification
from models.services.people.invite_to_recertification import InviteToRecertification, invite_to_recertification
from models.services.register import Register

_TEAMS = 4
_INVITED = date(2021, 11, 12)
_DAYS_OF_2021: Mapping[RecertificationAct, date] = {
    RecertificationAct.APPLY: date(2021, 11, 14),
    RecertificationAct.ACCEPT: date(2021, 11, 16),
    RecertificationAct.REJECT: date(2021, 11, 16),
    RecertificationAct.PRE_ASSESS: date(2021, 11, 22),
    RecertificationAct.MARK_ABSENT: date(2021, 11, 24),
    RecertificationAct.ASSESS: date(2021, 11, 24),
}
_PLENARY_OF_2021 = date(2021, 12, 21)
_OUTCOMES = {
    COMPETENT: PlenaryOutcome.COMPETENT,
    UPGRADING: PlenaryOutcome.UPGRADING,
    NOT_YET: PlenaryOutcome.NOT_YET_COMPETENT,
}
_DAYS_AGO = {
    RecertificationAct.APPLY: 175,
    RecertificationAct.ACCEPT: 173,
    RecertificationAct.PRE_ASSESS: 166,
    RecertificationAct.ASSESS: 164,
}
_PLENARY, _APPLIED_LATELY, _INVITED_LATELY = 150, 25, 30


@dataclass(frozen=True, slots=True)
class _Invitation:
    """One cohort; its key always gives the same ids."""

    request: InviteToRecertification

    async def ids(self, register: Register, now: datetime) -> Sequence[int]:
        return await invite_to_recertification(register, REGISTRAR, now, self.request)

    async def sent(self, register: Register, now: datetime) -> None:
        await self.ids(register, now)

    def step(self, act: RecertificationAct, day: date, places: Sequence[int]) -> Perform:
        """Return one act in which those at the places take a step."""

        async def perform(register: Register, now: datetime) -> None:
            ids = await self.ids(register, now)
            for place in places:
                team = place % _TEAMS + 1 if act is RecertificationAct.PRE_ASSESS else None
                step = AdvanceRecertification(ids[place], act, day, team)
                await advance_recertification(register, REGISTRAR, now, step)

        return together([perform])

    def decision(self, day: date, outcomes: Mapping[int, PlenaryOutcome]) -> Perform:
        """Return the plenary, by place."""

        async def perform(register: Register, now: datetime) -> None:
            ids = await self.ids(register, now)
            for place, outcome in outcomes.items():
                decision = DecideRecertification(ids[place], outcome, day)
                await decide_recertification(register, REGISTRAR, now, decision)

        return together([perform])


def recertification_of_masters(numbers: Sequence[str], cohort: Cohort) -> Iterator[Planned]:
    """As the report tells it: invited, accepted, assessed, competent; the others on the way."""
    subject = RecertificationSubject.MASTER_ASSESSOR
    invitation = _Invitation(InviteToRecertification("rcc ma 2021", subject, tuple(numbers), _INVITED))
    everybody = range(cohort.invited)
    yield _INVITED, invitation.sent
    stages = (
        (RecertificationAct.APPLY, everybody),
        (RecertificationAct.REJECT, everybody[cohort.accepted :]),
        (RecertificationAct.ACCEPT, everybody[: cohort.accepted]),
        (RecertificationAct.PRE_ASSESS, everybody[: cohort.accepted]),
        (RecertificationAct.MARK_ABSENT, everybody[cohort.assessed : cohort.accepted]),
        (RecertificationAct.ASSESS, everybody[: cohort.assessed]),
    )
    for act, places in stages:
        yield _DAYS_OF_2021[act], invitation.step(act, _DAYS_OF_2021[act], places)
    upgrading = dict.fromkeys(everybody[cohort.competent : cohort.assessed], PlenaryOutcome.UPGRADING)
    competent = dict.fromkeys(everybody[: cohort.competent], PlenaryOutcome.COMPETENT)
    yield _PLENARY_OF_2021, invitation.decision(_PLENARY_OF_2021, competent | upgrading)


def recertification_of_the_cast(cast: Cast) -> Iterator[Planned]:
    """Three came to the plenary, each with another outcome; two have just applied."""
    numbers = [assessor.registration_number for assessor in cast.assessors[TECHNOLOGY]]
    cohort = [numbers[place] for place in _OUTCOMES]
    invitation = _invitation(cast, "rcc satu", cohort, 180)
    yield cast.days_ago(180), invitation.sent
    for act, days in _DAYS_AGO.items():
        yield cast.days_ago(days), invitation.step(act, cast.days_ago(days), range(len(cohort)))
    yield cast.days_ago(_PLENARY), invitation.decision(cast.days_ago(_PLENARY), dict(enumerate(_OUTCOMES.values())))
    lately = _invitation(cast, "rcc dua", [numbers[EXPIRING], numbers[SECOND]], _INVITED_LATELY)
    yield cast.days_ago(_INVITED_LATELY), lately.sent
    applied = cast.days_ago(_APPLIED_LATELY)
    yield applied, lately.step(RecertificationAct.APPLY, applied, range(2))


def _invitation(cast: Cast, key: str, numbers: Sequence[str], days_ago: int) -> _Invitation:
    subject = RecertificationSubject.ASSESSOR
    return _Invitation(InviteToRecertification(key, subject, tuple(numbers), cast.days_ago(days_ago)))

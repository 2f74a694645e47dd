"""Applications of candidates for certification (APL-01) with their self-assessment (APL-02)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.actors import Actor, Role
from models.rules.life_cycle import LifeCycle, Step
from models.rules.permissions import check_acts_for, check_role
from models.rules.violations import InvalidInput, RuleViolation


class ApplicationPurpose(StrEnum):
    """Why somebody asks to be assessed, as form APL-01 lists it."""

    CERTIFICATION = "CERTIFICATION"
    RECERTIFICATION = "RECERTIFICATION"
    RECOGNITION_OF_CURRENT_COMPETENCY = "RECOGNITION_OF_CURRENT_COMPETENCY"
    """PKT."""
    RECOGNITION_OF_PRIOR_LEARNING = "RECOGNITION_OF_PRIOR_LEARNING"
    """RPL."""
    OTHER = "OTHER"


class ApplicationStatus(StrEnum):
    """Where an application stands, until the assessment takes over."""

    APPLIED = "APPLIED"
    SELF_ASSESSED = "SELF_ASSESSED"
    PRE_ASSESSED = "PRE_ASSESSED"
    SCHEDULED = "SCHEDULED"
    ASSESSED = "ASSESSED"
    DECLINED = "DECLINED"
    WITHDRAWN = "WITHDRAWN"


_OPEN = (ApplicationStatus.APPLIED, ApplicationStatus.SELF_ASSESSED, ApplicationStatus.PRE_ASSESSED)

APPLICATION = LifeCycle(
    "APPLICATION",
    ApplicationStatus.APPLIED,
    (
        Step("SELF_ASSESS", (ApplicationStatus.APPLIED,), ApplicationStatus.SELF_ASSESSED),
        Step("PRE_ASSESS", (ApplicationStatus.SELF_ASSESSED,), ApplicationStatus.PRE_ASSESSED),
        Step("SCHEDULE", (ApplicationStatus.PRE_ASSESSED,), ApplicationStatus.SCHEDULED),
        Step("ASSESS", (ApplicationStatus.SCHEDULED,), ApplicationStatus.ASSESSED),
        Step("DECLINE", _OPEN, ApplicationStatus.DECLINED),
        Step("WITHDRAW", (*_OPEN, ApplicationStatus.SCHEDULED), ApplicationStatus.WITHDRAWN),
    ),
)


class ApplicationAct(StrEnum):
    """The steps that say nothing but that they were taken, and why."""

    PRE_ASSESS = "PRE_ASSESS"
    DECLINE = "DECLINE"
    WITHDRAW = "WITHDRAW"


@dataclass(frozen=True, slots=True)
class AppliedFor:
    """Who asks whom for what, by the ids of their rows."""

    holder: int
    lsp: int
    scheme_version: int


@dataclass(eq=False)
class SelfAssessmentIncomplete(RuleViolation):
    """The self-assessment does not answer for every core unit, or answers for a foreign one."""

    source: ClassVar[str] = "BNSP form FR.APL.02: the candidate answers for every unit of the scheme"
    template: ClassVar[str] = "The self-assessment leaves {missing} units out and names {foreign} foreign ones."
    missing: int
    foreign: int


@dataclass(eq=False)
class ApplicationOpen(RuleViolation):
    """The person has another application for the same scheme version at the LSP, which is not over."""

    source: ClassVar[str] = "BNSP form FR.APL.01: one application leads to one assessment"
    template: ClassVar[str] = "Application {number} for the same is open."
    number: str


@dataclass(eq=False)
class AssessedOtherwise(RuleViolation):
    """The assessment is of another person, by another LSP or for another scheme version than was applied for."""

    source: ClassVar[str] = ApplicationOpen.source
    template: ClassVar[str] = "Application {number} is for another assessment."
    number: str


def check_files(actor: Actor, licence_number: str, *, for_somebody: bool) -> None:
    """Raises NotPermitted unless a candidate applies, or an officer of the LSP for somebody."""
    if for_somebody:
        check_acts_for(actor, licence_number, Role.LSP_OFFICER)
    else:
        check_role(actor, Role.SUBJECT)


def check_acts_on(actor: Actor, licence_number: str, candidate: str | None) -> None:
    """Raises NotPermitted unless the caller is the candidate, by the login, or an officer of the LSP."""
    if not (actor.has_any(Role.SUBJECT) and candidate == actor.subject):
        check_acts_for(actor, licence_number, Role.LSP_OFFICER)


def check_may_advance(actor: Actor, act: ApplicationAct, licence_number: str, candidate: str | None) -> None:
    """Raises NotPermitted; the candidate may withdraw, the rest is the LSP's."""
    check_acts_on(actor, licence_number, candidate if act is ApplicationAct.WITHDRAW else None)


def check_none_open(open_applications: Collection[str]) -> None:
    """Raises ApplicationOpen when there is one."""
    for number in open_applications:
        raise ApplicationOpen(number)


def check_assessed_as_applied(number: str, applied: AppliedFor, assessed: AppliedFor) -> None:
    """Raises AssessedOtherwise."""
    if applied != assessed:
        raise AssessedOtherwise(number)


def check_scheduled(day: date, today: date) -> None:
    """Raises InvalidInput when the day of the assessment is over."""
    if day < today:
        raise InvalidInput("scheduledOn", "is over")


def check_self_assessment(core: Collection[str], elective: Collection[str], answered: Collection[str]) -> None:
    """Raises SelfAssessmentIncomplete."""
    missing = len(set(core) - set(answered))
    foreign = len(set(answered) - set(core) - set(elective))
    if missing or foreign:
        raise SelfAssessmentIncomplete(missing, foreign)

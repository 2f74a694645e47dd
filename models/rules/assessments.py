"""Assessments (asesmen): conducted, recommended by assessors, decided by somebody else."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.violations import RuleViolation

SEPARATION = "ISO/IEC 17024 and technical committee practice: who assessed a person does not decide about the person"
DECISION = "Laporan Kinerja BNSP 2021, lines 347 and 503: a certificate follows a decision that finds competence"


class Outcome(StrEnum):
    """The result of a unit, a recommendation or a decision: K or BK."""

    COMPETENT = "COMPETENT"
    NOT_YET_COMPETENT = "NOT_YET_COMPETENT"


class AssessmentMethod(StrEnum):
    """How evidence was gathered (MUK)."""

    OBSERVATION = "OBSERVATION"
    """Direct evidence."""
    PORTFOLIO = "PORTFOLIO"
    """Indirect evidence."""
    WRITTEN = "WRITTEN"
    ORAL = "ORAL"
    INTERVIEW = "INTERVIEW"
    THIRD_PARTY = "THIRD_PARTY"
    """Clarification by a third party, for candidates without experience."""


class AssessmentStatus(StrEnum):
    """Where an assessment stands."""

    RECOMMENDED = "RECOMMENDED"
    """Recorded with the assessors' recommendation; nobody has decided yet."""
    DECIDED = "DECIDED"


@dataclass(eq=False)
class AssessmentInFuture(RuleViolation):
    """The assessment's day has not come."""

    source: ClassVar[str] = DECISION
    template: ClassVar[str] = "The day of the assessment, {day}, is after {today}."
    day: date
    today: date


@dataclass(eq=False)
class AssessorsMissing(RuleViolation):
    """Nobody assessed, or one assessor is named twice."""

    source: ClassVar[str] = SEPARATION
    template: ClassVar[str] = "An assessment names its assessors, each once; {named} are named."
    named: int


@dataclass(eq=False)
class RecommendationContradictsUnits(RuleViolation):
    """COMPETENT is recommended although a unit was found not yet competent."""

    source: ClassVar[str] = DECISION
    template: ClassVar[str] = "{failed} units are not yet competent, so COMPETENT cannot be recommended."
    failed: int


@dataclass(eq=False)
class UnitsNotAssessed(RuleViolation):
    """COMPETENT is decided although the register knows of no unit in which the person is competent."""

    source: ClassVar[str] = DECISION
    template: ClassVar[str] = (
        "Of no unit is it recorded that assessment {assessment} found competence; it says NOT_YET_COMPETENT as a whole."
    )
    assessment: str


@dataclass(eq=False)
class AssessmentUndecided(RuleViolation):
    """Nobody has decided about the assessment."""

    source: ClassVar[str] = DECISION
    template: ClassVar[str] = "Nobody has decided about assessment {assessment}."
    assessment: str


@dataclass(eq=False)
class AssessmentAlreadyDecided(RuleViolation):
    """Somebody has decided about the assessment; only an appeal changes that."""

    source: ClassVar[str] = DECISION
    template: ClassVar[str] = "Assessment {assessment} has been decided."
    assessment: str


@dataclass(eq=False)
class HolderNotCompetent(RuleViolation):
    """The decision found the person not yet competent."""

    source: ClassVar[str] = DECISION
    template: ClassVar[str] = "The decision about assessment {assessment} is NOT_YET_COMPETENT."
    assessment: str


@dataclass(eq=False)
class DecidedByAssessor(RuleViolation):
    """An assessor of the person decides about the person."""

    source: ClassVar[str] = SEPARATION
    template: ClassVar[str] = "Whoever assessed the person does not decide about assessment {assessment}."
    assessment: str


@dataclass(eq=False)
class AlreadyCertified(RuleViolation):
    """There is a certificate for the assessment."""

    source: ClassVar[str] = (
        "Peraturan BNSP 03/BNSP.302/X/2013, clause 5.6: one registration number for one certification"
    )
    template: ClassVar[str] = "Assessment {assessment} has a certificate: {registration_number}."
    assessment: str
    registration_number: str


def check_not_in_future(day: date, today: date) -> None:
    """Raises AssessmentInFuture."""
    if day > today:
        raise AssessmentInFuture(day, today)


def check_assessors_named(registration_numbers: Sequence[str]) -> None:
    """Raises AssessorsMissing unless at least one assessor is named, and each once."""
    if not registration_numbers or len(set(registration_numbers)) < len(registration_numbers):
        raise AssessorsMissing(len(registration_numbers))


def check_recommendation(recommendation: Outcome, units: Collection[Outcome]) -> None:
    """Raises RecommendationContradictsUnits. A cautious recommendation, BK with all units K, is allowed."""
    failed = sum(unit is Outcome.NOT_YET_COMPETENT for unit in units)
    if recommendation is Outcome.COMPETENT and failed:
        raise RecommendationContradictsUnits(failed)


def check_decision(assessment: str, decision: Outcome, units: Collection[Outcome]) -> None:
    """Raises RecommendationContradictsUnits or UnitsNotAssessed for a COMPETENT that the units do not bear out."""
    check_recommendation(decision, units)
    if decision is Outcome.COMPETENT and not units:
        raise UnitsNotAssessed(assessment)


def check_decided_by_another(assessment: str, decider: str, assessors: Collection[str]) -> None:
    """Raises DecidedByAssessor when the one who decides is among the names by which the assessors are known."""
    if decider in assessors:
        raise DecidedByAssessor(assessment)


def check_competent(assessment: str, decision: Outcome | None) -> None:
    """Raises AssessmentUndecided or HolderNotCompetent unless the decision found competence."""
    if decision is None:
        raise AssessmentUndecided(assessment)
    if decision is not Outcome.COMPETENT:
        raise HolderNotCompetent(assessment)

"""Assessments (asesmen): conducted, recommended by assessors, decided by somebody else."""

from enum import StrEnum


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

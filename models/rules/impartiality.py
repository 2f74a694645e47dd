"""Nobody decides about oneself, about those whom he or she trained, or assesses those whom he or she is close to."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.violations import RuleViolation

NO_OWN_CASE = "ISO/IEC 17024 9.4: whoever examined or trained a person does not decide about the person"
NO_INTEREST = "ISO/IEC 17024 6.2.2: an examiner declares a conflict of interest and does not examine the person"


class ConflictKind(StrEnum):
    """What an assessor has to do with a person."""

    ONESELF = "ONESELF"
    FAMILY = "FAMILY"
    EMPLOYMENT = "EMPLOYMENT"
    """One works for the other, or did within two years."""
    TRAINING = "TRAINING"
    """The assessor trained the person for what is assessed."""
    BUSINESS = "BUSINESS"


@dataclass(eq=False)
class DecidesInOwnCase(RuleViolation):
    """Somebody decides about himself or herself, or about somebody whom he or she supervised."""

    source: ClassVar[str] = NO_OWN_CASE
    template: ClassVar[str] = "Whoever is, or supervised, {registration_number} does not decide about the person."
    registration_number: str


@dataclass(eq=False)
class AssessorInConflict(RuleViolation):
    """The assessor has declared a conflict of interest with the person, or is the person."""

    source: ClassVar[str] = NO_INTEREST
    template: ClassVar[str] = "Assessor {registration_number} has a conflict of interest ({kind}) with the person."
    registration_number: str
    kind: str


@dataclass(eq=False)
class ConflictDeclared(RuleViolation):
    """The same conflict is declared twice."""

    source: ClassVar[str] = NO_INTEREST
    template: ClassVar[str] = "Assessor {registration_number} has declared this conflict ({kind}) already."
    registration_number: str
    kind: str


def check_not_own_case(registration_number: str, decider: str, names: Collection[str]) -> None:
    """Raises DecidesInOwnCase when the one who decides is among the names of those who may not."""
    if decider in names:
        raise DecidesInOwnCase(registration_number)

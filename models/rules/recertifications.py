"""Recognition of current competency (RCC, sertifikasi ulang) of assessors and master assessors."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import RuleViolation

RCC_2021 = "Laporan Kinerja BNSP 2021, lines 507-521: the recertification of master assessors in 2021"


class RecertificationSubject(StrEnum):
    """Whose competence is recognised."""

    ASSESSOR = "ASSESSOR"
    MASTER_ASSESSOR = "MASTER_ASSESSOR"


class RecertificationStatus(StrEnum):
    """The dated steps, and the ends: UPGRADING is a third result, neither competent nor not yet competent."""

    INVITED = "INVITED"
    APPLIED = "APPLIED"
    ACCEPTED = "ACCEPTED"
    """The application passed verification."""
    PRE_ASSESSED = "PRE_ASSESSED"
    ASSESSED = "ASSESSED"
    COMPETENT = "COMPETENT"
    UPGRADING = "UPGRADING"
    """Sent to the upgrading programme by the plenary."""
    NOT_YET_COMPETENT = "NOT_YET_COMPETENT"
    ABSENT = "ABSENT"
    REJECTED = "REJECTED"


RECERTIFICATION = LifeCycle(
    "RECERTIFICATION",
    RecertificationStatus.INVITED,
    (
        Step("APPLY", (RecertificationStatus.INVITED,), RecertificationStatus.APPLIED),
        Step("ACCEPT", (RecertificationStatus.APPLIED,), RecertificationStatus.ACCEPTED),
        Step("REJECT", (RecertificationStatus.APPLIED,), RecertificationStatus.REJECTED),
        Step("PRE_ASSESS", (RecertificationStatus.ACCEPTED,), RecertificationStatus.PRE_ASSESSED),
        Step("ASSESS", (RecertificationStatus.PRE_ASSESSED,), RecertificationStatus.ASSESSED),
        Step(
            "MARK_ABSENT",
            (RecertificationStatus.INVITED, RecertificationStatus.ACCEPTED, RecertificationStatus.PRE_ASSESSED),
            RecertificationStatus.ABSENT,
        ),
        Step("FIND_COMPETENT", (RecertificationStatus.ASSESSED,), RecertificationStatus.COMPETENT),
        Step("SEND_TO_UPGRADING", (RecertificationStatus.ASSESSED,), RecertificationStatus.UPGRADING),
        Step("FIND_NOT_YET_COMPETENT", (RecertificationStatus.ASSESSED,), RecertificationStatus.NOT_YET_COMPETENT),
    ),
)


@dataclass(eq=False)
class StepsOutOfOrder(RuleViolation):
    """A step is dated before the one that it follows."""

    source: ClassVar[str] = RCC_2021
    template: ClassVar[str] = "{act} cannot lie before the step that it follows."
    act: str

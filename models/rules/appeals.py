"""Appeals (banding) against decisions. Complaints (keluhan) are another queue."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.assessments import Outcome
from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import RuleViolation

PANEL_SIZE = 3
INDEPENDENCE = "BNSP 302-2013, banding: at least three people who were not involved before"


class AppealStatus(StrEnum):
    """Where an appeal stands."""

    FILED = "FILED"
    IN_REVIEW = "IN_REVIEW"
    """A panel has been appointed."""
    UPHELD = "UPHELD"
    """The candidate was right: the decision is changed."""
    DISMISSED = "DISMISSED"
    WITHDRAWN = "WITHDRAWN"


APPEAL = LifeCycle(
    "APPEAL",
    AppealStatus.FILED,
    (
        Step("APPOINT_PANEL", (AppealStatus.FILED,), AppealStatus.IN_REVIEW),
        Step("UPHOLD", (AppealStatus.IN_REVIEW,), AppealStatus.UPHELD),
        Step("DISMISS", (AppealStatus.IN_REVIEW,), AppealStatus.DISMISSED),
        Step("WITHDRAW", (AppealStatus.FILED, AppealStatus.IN_REVIEW), AppealStatus.WITHDRAWN),
    ),
)


class AppealVerdict(StrEnum):
    """How a panel decides: an act of the life cycle."""

    UPHOLD = "UPHOLD"
    DISMISS = "DISMISS"


@dataclass(eq=False)
class NothingToAppeal(RuleViolation):
    """There is no decision against the candidate."""

    source: ClassVar[str] = INDEPENDENCE
    template: ClassVar[str] = "Assessment {assessment} has no decision of NOT_YET_COMPETENT to appeal against."
    assessment: str


@dataclass(eq=False)
class AppealOpen(RuleViolation):
    """Another appeal against the same decision is being heard."""

    source: ClassVar[str] = INDEPENDENCE
    template: ClassVar[str] = "Appeal {number} against the same decision is open."
    number: str


@dataclass(eq=False)
class NotOnThePanel(RuleViolation):
    """Only a member of the panel decides."""

    source: ClassVar[str] = INDEPENDENCE
    template: ClassVar[str] = "Appeal {number} is decided by a member of its panel."
    number: str


@dataclass(eq=False)
class PanelTooSmall(RuleViolation):
    """Fewer than three different people sit on the panel."""

    source: ClassVar[str] = INDEPENDENCE
    template: ClassVar[str] = "A panel needs three people; this one has {members}."
    members: int


@dataclass(eq=False)
class PanelInvolved(RuleViolation):
    """Somebody on the panel assessed the person or decided about the assessment."""

    source: ClassVar[str] = INDEPENDENCE
    template: ClassVar[str] = "{involved} members of the panel were involved before."
    involved: int


def check_appealable(assessment: str, decision: Outcome | None) -> None:
    """Raises NothingToAppeal unless the decision went against the candidate."""
    if decision is not Outcome.NOT_YET_COMPETENT:
        raise NothingToAppeal(assessment)


def check_decided_by_panel(number: str, decider: str, panel: Collection[str]) -> None:
    """Raises NotOnThePanel."""
    if decider not in panel:
        raise NotOnThePanel(number)


def check_panel(members: Collection[str], involved: Collection[str]) -> None:
    """Raises PanelTooSmall or PanelInvolved; people are compared by the name under which the register knows them."""
    different = set(members)
    if len(different) < PANEL_SIZE:
        raise PanelTooSmall(len(different))
    if known := different & set(involved):
        raise PanelInvolved(len(known))

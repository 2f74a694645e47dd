"""Appeals (banding) against decisions, and complaints (keluhan), which are another queue."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

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


class ComplaintStatus(StrEnum):
    """Where a complaint stands."""

    RECEIVED = "RECEIVED"
    IN_HANDLING = "IN_HANDLING"
    ANSWERED = "ANSWERED"
    REJECTED = "REJECTED"


COMPLAINT = LifeCycle(
    "COMPLAINT",
    ComplaintStatus.RECEIVED,
    (
        Step("TAKE_UP", (ComplaintStatus.RECEIVED,), ComplaintStatus.IN_HANDLING),
        Step("ANSWER", (ComplaintStatus.IN_HANDLING,), ComplaintStatus.ANSWERED),
        Step("REJECT", (ComplaintStatus.RECEIVED, ComplaintStatus.IN_HANDLING), ComplaintStatus.REJECTED),
    ),
)


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


def check_panel(members: Collection[str], involved: Collection[str]) -> None:
    """Raises PanelTooSmall or PanelInvolved; people are compared by the name under which the register knows them."""
    different = set(members)
    if len(different) < PANEL_SIZE:
        raise PanelTooSmall(len(different))
    if known := different & set(involved):
        raise PanelInvolved(len(known))

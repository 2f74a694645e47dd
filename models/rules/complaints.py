"""Complaints (keluhan) about an LSP: a queue of their own, beside the appeals."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.actors import Actor, Role
from models.rules.life_cycle import LifeCycle, Step
from models.rules.permissions import check_acts_for, check_role
from models.rules.violations import RuleViolation

HANDLERS = (Role.LSP_OFFICER, Role.BNSP_QUALITY)
"""The LSP handles what is said of it; BNSP's field of quality may take it over."""
COMPLAINANTS = (Role.SUBJECT, Role.EMPLOYER, Role.PARTNER, *HANDLERS)


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


class ComplaintVerdict(StrEnum):
    """How a complaint ends: an act of the life cycle."""

    ANSWER = "ANSWER"
    REJECT = "REJECT"


@dataclass(eq=False)
class AnsweredByComplainant(RuleViolation):
    """Whoever brought the complaint does not close it."""

    source: ClassVar[str] = "ISO/IEC 17024, clause 9.9: complaints are resolved by persons not involved in them"
    template: ClassVar[str] = "Complaint {number} is closed by somebody other than who brought it."
    number: str


def check_may_complain(actor: Actor, licence_number: str) -> None:
    """Raises NotPermitted; an LSP's officer writes down what is said of the own LSP, others may complain of any."""
    check_role(actor, *COMPLAINANTS)
    if not actor.has_any(*set(COMPLAINANTS) - {Role.LSP_OFFICER}):
        check_acts_for(actor, licence_number, Role.LSP_OFFICER)


def check_handles(actor: Actor, licence_number: str) -> None:
    """Raises NotPermitted unless the caller is of that LSP, or of BNSP's field of quality."""
    check_role(actor, *HANDLERS)
    if not actor.has_any(Role.BNSP_QUALITY):
        check_acts_for(actor, licence_number, Role.LSP_OFFICER)


def check_closed_by_another(number: str, received_by: str, closer: str) -> None:
    """Raises AnsweredByComplainant."""
    if received_by == closer:
        raise AnsweredByComplainant(number)

"""Certificate blanks (blangko): requested, approved, shipped, received, and each accounted for."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import RuleViolation

BLANKS = "Surat Edaran SE.1331/BNSP/IX/2021 on certificate blanks; BNSP's blank procedure of 2018"


class BlankRequestStatus(StrEnum):
    """Where a request for blanks stands."""

    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    VERIFIED = "VERIFIED"
    APPROVED = "APPROVED"
    SHIPPED = "SHIPPED"
    RECEIVED = "RECEIVED"


BLANK_REQUEST = LifeCycle(
    "BLANK_REQUEST",
    BlankRequestStatus.SUBMITTED,
    (
        Step("RETURN", (BlankRequestStatus.SUBMITTED, BlankRequestStatus.VERIFIED), BlankRequestStatus.RETURNED),
        Step("RESUBMIT", (BlankRequestStatus.RETURNED,), BlankRequestStatus.SUBMITTED),
        Step("VERIFY", (BlankRequestStatus.SUBMITTED,), BlankRequestStatus.VERIFIED),
        Step("APPROVE", (BlankRequestStatus.VERIFIED,), BlankRequestStatus.APPROVED),
        Step("SHIP", (BlankRequestStatus.APPROVED,), BlankRequestStatus.SHIPPED),
        Step("RECEIVE", (BlankRequestStatus.SHIPPED,), BlankRequestStatus.RECEIVED),
    ),
)


class BlankStatus(StrEnum):
    """What has become of one numbered blank."""

    IN_STOCK = "IN_STOCK"
    SHIPPED = "SHIPPED"
    RECEIVED = "RECEIVED"
    USED = "USED"
    SPOILED = "SPOILED"
    LOST = "LOST"


BLANK = LifeCycle(
    "BLANK",
    BlankStatus.IN_STOCK,
    (
        Step("SHIP", (BlankStatus.IN_STOCK,), BlankStatus.SHIPPED),
        Step("RECEIVE", (BlankStatus.SHIPPED,), BlankStatus.RECEIVED),
        Step("USE", (BlankStatus.RECEIVED,), BlankStatus.USED),
        Step("SPOIL", (BlankStatus.RECEIVED,), BlankStatus.SPOILED),
        Step("LOSE", (BlankStatus.SHIPPED, BlankStatus.RECEIVED), BlankStatus.LOST),
    ),
)


@dataclass(frozen=True, slots=True)
class BlankBalance:
    """The ledger of one request; its sums reconcile by construction and the invariant check counts them again."""

    requested: int
    approved: int
    used: int
    spoiled: int
    lost: int

    @property
    def left(self) -> int:
        """Blanks approved and not yet accounted for."""
        return self.approved - self.used - self.spoiled - self.lost


@dataclass(eq=False)
class MoreBlanksThanCompetent(RuleViolation):
    """More blanks are approved than people were found competent."""

    source: ClassVar[str] = BLANKS
    template: ClassVar[str] = "{approved} blanks for {competent} competent candidates."
    approved: int
    competent: int


@dataclass(eq=False)
class BlankOfAnotherLsp(RuleViolation):
    """The blank was sent to another LSP."""

    source: ClassVar[str] = BLANKS
    template: ClassVar[str] = "Blank {blank_number} does not belong to {licence_number}."
    blank_number: str
    licence_number: str


def check_approved(approved: int, competent: int) -> None:
    """Raises MoreBlanksThanCompetent."""
    if approved > competent:
        raise MoreBlanksThanCompetent(approved, competent)


def balance(requested: int, approved: int, states: Iterable[BlankStatus]) -> BlankBalance:
    """Return the ledger of a request from the states of its blanks."""
    counts = Counter(states)
    return BlankBalance(
        requested, approved, counts[BlankStatus.USED], counts[BlankStatus.SPOILED], counts[BlankStatus.LOST]
    )

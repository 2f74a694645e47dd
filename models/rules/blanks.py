"""Certificate blanks (blangko): requested, approved, shipped, received, and each accounted for."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.actors import Actor, Role
from models.rules.life_cycle import LifeCycle, Step
from models.rules.numbers import BlankNumber
from models.rules.permissions import check_acts_for, check_role
from models.rules.violations import InvalidInput, RuleViolation

MOST_BLANKS = 10_000
"""Blanks that one act stocks or one request asks for."""
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


class BlankRequestAct(StrEnum):
    """The steps of a request that say nothing but a reason."""

    VERIFY = "VERIFY"
    RETURN = "RETURN"
    RESUBMIT = "RESUBMIT"
    RECEIVE = "RECEIVE"


LSPS_OWN = frozenset({BlankRequestAct.RESUBMIT, BlankRequestAct.RECEIVE})
"""The steps that the LSP takes itself; BNSP takes the others."""


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


class BlankFate(StrEnum):
    """How a blank goes without carrying a certificate: an act of its life cycle."""

    SPOIL = "SPOIL"
    LOSE = "LOSE"


class BlankFault(StrEnum):
    """What an audit finds wrong with a used blank."""

    USED_TWICE = "USED_TWICE"
    """Two certificates claim it."""
    OUTSIDE_ITS_REQUEST = "OUTSIDE_ITS_REQUEST"
    """Its certificate is of a person who is not on the list with which it was requested."""


@dataclass(frozen=True, slots=True)
class KnownBlank:
    """A blank that the register knows."""

    status: BlankStatus
    licence_number: str | None
    """Of the LSP that it was sent to; None while it is in stock."""


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
class BlankNotInLedger(RuleViolation):
    """The blank was never sent to the LSP: nobody knows it, or it lies in stock, or another LSP has it."""

    source: ClassVar[str] = BLANKS
    template: ClassVar[str] = "Blank {blank_number} is not in the ledger of {licence_number}."
    blank_number: str
    licence_number: str


@dataclass(eq=False)
class BlankNotReceived(RuleViolation):
    """The blank is not in the LSP's hands, or not any more."""

    source: ClassVar[str] = BLANKS
    template: ClassVar[str] = "Blank {blank_number} is {status}: only a received blank is printed on."
    blank_number: str
    status: BlankStatus


@dataclass(eq=False)
class BlankInUse(RuleViolation):
    """A certificate is being issued on the blank at this moment."""

    source: ClassVar[str] = BLANKS
    template: ClassVar[str] = "Certificate {registration_number} is being issued on blank {blank_number}."
    blank_number: str
    registration_number: str


@dataclass(eq=False)
class BlanksNotInStock(RuleViolation):
    """Fewer of the numbered blanks lie in BNSP's stock than are to be shipped."""

    source: ClassVar[str] = BLANKS
    template: ClassVar[str] = "Of {wanted} blanks from {first}, {available} are in stock."
    first: str
    wanted: int
    available: int


@dataclass(eq=False)
class BlankAlreadyRequested(RuleViolation):
    """The assessment stands on the list of another request."""

    source: ClassVar[str] = BLANKS
    template: ClassVar[str] = "For assessment {assessment} a blank was requested already."
    assessment: str


def check_may_advance(actor: Actor, act: BlankRequestAct, licence_number: str) -> None:
    """Raises NotPermitted unless the step is the caller's: the LSP's own, or BNSP's."""
    if act in LSPS_OWN:
        check_acts_for(actor, licence_number, Role.LSP_OFFICER)
    else:
        check_role(actor, Role.BNSP_CERTIFICATION)


def check_quantity(field: str, quantity: int) -> None:
    """Raises InvalidInput unless it is a number of blanks that can be handled at once."""
    if not 1 <= quantity <= MOST_BLANKS:
        raise InvalidInput(field, f"must be between 1 and {MOST_BLANKS}")


def check_approved(approved: int, competent: int) -> None:
    """Raises MoreBlanksThanCompetent."""
    if approved > competent:
        raise MoreBlanksThanCompetent(approved, competent)


def check_usable(blank_number: str, blank: KnownBlank | None, licence_number: str) -> None:
    """Raises BlankNotInLedger or BlankNotReceived unless the LSP may print on the blank."""
    if blank is None or blank.licence_number != licence_number:
        raise BlankNotInLedger(blank_number, licence_number)
    if blank.status is not BlankStatus.RECEIVED:
        raise BlankNotReceived(blank_number, blank.status)


def consecutive(first: str, quantity: int) -> list[str]:
    """Return so many blank numbers from the first, all of its length. Raises InvalidInput."""
    digits = BlankNumber.parse(first).digits
    last = int(digits) + quantity - 1
    if len(str(last)) > len(digits):
        raise InvalidInput("firstNumber", f"has no {quantity} numbers of its length after it")
    return [f"{number:0{len(digits)}}" for number in range(int(digits), last + 1)]


def balance(requested: int, approved: int, states: Iterable[BlankStatus] | Mapping[BlankStatus, int]) -> BlankBalance:
    """Return the ledger of a request from the states of its blanks, or from their counts."""
    counts = Counter(states)
    return BlankBalance(
        requested, approved, counts[BlankStatus.USED], counts[BlankStatus.SPOILED], counts[BlankStatus.LOST]
    )

"""Scope changes (PRL): one application may add, reduce and adjust schemes at once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.scope import SCOPE_CHANGE
from models.rules.violations import InvalidInput, NotPermitted, RuleViolation


class ScopeChangeAction(StrEnum):
    """What an item of the application asks for."""

    ADD = "ADD"
    """Penambahan."""
    REDUCE = "REDUCE"
    """Pengurangan: ends a stay in the scope, deletes nothing."""
    ADJUST = "ADJUST"
    """Penyesuaian: another version of a scheme takes the place of one in scope."""


class ScopeChangeStatus(StrEnum):
    """The stage that an application has reached."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    SCHEME_VERIFICATION = "SCHEME_VERIFICATION"
    FIELD_ASSESSMENT = "FIELD_ASSESSMENT"
    APPROVED = "APPROVED"
    """Decided; takes effect on its day."""
    REJECTED = "REJECTED"
    EFFECTIVE = "EFFECTIVE"


SCOPE_CHANGE_APPLICATION = LifeCycle(
    "SCOPE_CHANGE",
    ScopeChangeStatus.DRAFT,
    (
        Step("SUBMIT", (ScopeChangeStatus.DRAFT,), ScopeChangeStatus.SUBMITTED),
        Step("ASSIGN_VERIFIER", (ScopeChangeStatus.SUBMITTED,), ScopeChangeStatus.SCHEME_VERIFICATION),
        Step("VERIFY_SCHEMES", (ScopeChangeStatus.SCHEME_VERIFICATION,), ScopeChangeStatus.FIELD_ASSESSMENT),
        Step("APPROVE", (ScopeChangeStatus.FIELD_ASSESSMENT,), ScopeChangeStatus.APPROVED),
        Step(
            "REJECT",
            (ScopeChangeStatus.SUBMITTED, ScopeChangeStatus.SCHEME_VERIFICATION, ScopeChangeStatus.FIELD_ASSESSMENT),
            ScopeChangeStatus.REJECTED,
        ),
        Step("TAKE_EFFECT", (ScopeChangeStatus.APPROVED,), ScopeChangeStatus.EFFECTIVE),
    ),
)


@dataclass(frozen=True, slots=True)
class ScopeChangeItem:
    """One wish of the application; schemes are named with their version, `SKM-000123@2`."""

    action: ScopeChangeAction
    scheme: str
    new_scheme: str | None = None
    """For ADJUST only: the version that takes the place of `scheme`."""


@dataclass(eq=False)
class ScopeChangeEmpty(RuleViolation):
    """The application asks for nothing."""

    source: ClassVar[str] = SCOPE_CHANGE
    template: ClassVar[str] = "A scope change needs at least one item."


@dataclass(eq=False)
class ScopeChangeContradicts(RuleViolation):
    """Two items concern the same scheme version."""

    source: ClassVar[str] = SCOPE_CHANGE
    template: ClassVar[str] = "{scheme} stands in more than one item."
    scheme: str


@dataclass(eq=False)
class ScopeChangeItemIncomplete(RuleViolation):
    """An ADJUST without a new version, another action with one, or a new version of another scheme."""

    source: ClassVar[str] = SCOPE_CHANGE
    template: ClassVar[str] = "{action} of {scheme} does not fit the new version that it names."
    action: str
    scheme: str


@dataclass(eq=False)
class VerificationSheetMissing(RuleViolation):
    """A scheme comes into scope without a sheet that says it was verified."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, lines 443-452 and 485: the scheme verification sheet"
    template: ClassVar[str] = "{scheme} has no scheme verification sheet."
    scheme: str


@dataclass(eq=False)
class ScopeChangeNotYetEffective(RuleViolation):
    """The change takes effect on a later day."""

    source: ClassVar[str] = SCOPE_CHANGE
    template: ClassVar[str] = "{number} takes effect on {effective_from}."
    number: str
    effective_from: date


def check_verifier(subject: str, verifier: str | None) -> None:
    """Raises NotPermitted unless the caller is the one whom BNSP assigned to verify."""
    if subject != verifier:
        raise NotPermitted("it is verified by another")


def check_effective_from(effective_from: date, today: date) -> None:
    """Raises InvalidInput when a change would take effect before it is decided."""
    if effective_from < today:
        raise InvalidInput("effectiveFrom", "is not before the decision")


def check_takes_effect(number: str, effective_from: date, today: date) -> None:
    """Raises ScopeChangeNotYetEffective before the day."""
    if today < effective_from:
        raise ScopeChangeNotYetEffective(number, effective_from)


def check_items(items: Collection[ScopeChangeItem]) -> None:
    """Raises one of the violations above unless the items make one consistent application."""
    if not items:
        raise ScopeChangeEmpty
    seen: set[str] = set()
    for item in items:
        _check_item(item)
        for scheme in {item.scheme, item.new_scheme} - {None}:
            if scheme in seen:
                raise ScopeChangeContradicts(str(scheme))
            seen.add(str(scheme))


def check_sheets(items: Collection[ScopeChangeItem], sheets: Collection[str]) -> None:
    """Raises VerificationSheetMissing unless every version that comes into scope is among those with a sheet."""
    for item in items:
        coming = item.scheme if item.action is ScopeChangeAction.ADD else item.new_scheme
        if coming is not None and coming not in sheets:
            raise VerificationSheetMissing(coming)


def _check_item(item: ScopeChangeItem) -> None:
    adjusts = item.action is ScopeChangeAction.ADJUST
    same_scheme = item.new_scheme is not None and item.new_scheme.split("@")[0] == item.scheme.split("@")[0]
    if adjusts != (item.new_scheme is not None) or (adjusts and not same_scheme):
        raise ScopeChangeItemIncomplete(item.action, item.scheme)

"""What the domain refuses, and why. One class per way to fail; the facts are attributes.

The classes of single rules stand beside their rules; this module holds the roots that the edge maps.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import ClassVar, TypeVar

Row = TypeVar("Row")

_WORD_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(eq=False)
class DomainError(Exception):
    """Root of everything that the domain refuses."""

    code: ClassVar[str] = "DOMAIN_ERROR"
    """The class's name in capitals: what an answer carries for a machine."""
    template: ClassVar[str] = "The register refuses this."
    """The sentence for a person; names in braces are the facts."""

    def __init_subclass__(cls, **arguments: object) -> None:
        super().__init_subclass__(**arguments)
        cls.code = _WORD_BOUNDARY.sub("_", cls.__name__).upper()

    @property
    def facts(self) -> Mapping[str, object]:
        """The facts by name, as the template uses them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def __str__(self) -> str:
        return self.template.format_map(self.facts)


class RuleViolation(DomainError):
    """The act is well formed and the caller is known, but a rule of certification forbids it."""

    source: ClassVar[str] = ""
    """Where the rule comes from: the law, the regulation, the standard or the certificate format."""

    @property
    def rule(self) -> str:
        """The rule's name."""
        return self.code


@dataclass(eq=False)
class NotPermitted(DomainError):
    """The caller may not do this, whatever the state of the register."""

    template: ClassVar[str] = "This is not permitted: {reason}."
    reason: str


@dataclass(eq=False)
class NotFound(DomainError):
    """The register has no such thing, or none that this caller may know of."""

    template: ClassVar[str] = "There is no {kind} {reference}."
    kind: str
    reference: str


@dataclass(eq=False)
class InvalidInput(DomainError):
    """A value has not the shape that it must have. The value itself is not repeated: it may be personal."""

    template: ClassVar[str] = "{field}: {reason}."
    field: str
    reason: str


@dataclass(eq=False)
class IdempotencyConflict(DomainError):
    """The idempotency key was used before, for an act with another body."""

    template: ClassVar[str] = "The idempotency key {key} was used for another request."
    key: str


@dataclass(eq=False)
class ConcurrentChange(DomainError):
    """Somebody else changed the same thing at the same moment; nothing was done. Look again and repeat."""

    template: ClassVar[str] = "{kind} {reference} was changed at the same moment; nothing was done."
    kind: str
    reference: str


class RegisterBusy(DomainError):
    """Others were writing for too long (SQLite, which has one writer), or waited for this act as it did for them."""

    template: ClassVar[str] = "The register is busy: nothing was done, try again."


def found(row: Row | None, kind: str, reference: str) -> Row:
    """Return what was looked for. Raises NotFound when there is none."""
    if row is None:
        raise NotFound(kind, reference)
    return row


def check_changed(rows: int, kind: str, reference: str) -> None:
    """Raises ConcurrentChange when a change by condition found no row in the state that was read before."""
    if not rows:
        raise ConcurrentChange(kind, reference)

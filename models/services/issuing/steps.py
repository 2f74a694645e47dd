"""The points of issuing at which a process may die."""

from collections.abc import Callable
from enum import StrEnum


class IssuingStep(StrEnum):
    """What has just happened. Whatever comes after it is lost when the process dies."""

    CHECKED = "CHECKED"
    """The rules were asked and the intent written, not committed: nothing is stored."""
    INTENT_STORED = "INTENT_STORED"
    """Numbers, status index and the bytes to sign are committed."""
    SIGNED = "SIGNED"
    """There is a signature, in this process's memory only."""
    TOKEN_WRITTEN = "TOKEN_WRITTEN"  # noqa: S105 - a step, no password
    """Token, status and event are written, not committed."""
    TOKEN_STORED = "TOKEN_STORED"  # noqa: S105 - the same
    """All is committed; the caller does not know yet."""


OnStep = Callable[[IssuingStep], None]


def pass_on(_step: IssuingStep) -> None:
    """Go on: what happens at a step unless somebody watches."""

"""Who signs for an LSP."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.violations import RuleViolation


class SignatoryOffice(StrEnum):
    """The office as certificates print it."""

    DIRECTOR = "DIRECTOR"
    """Direktur."""
    CHAIR = "CHAIR"
    """Ketua LSP."""


@dataclass(eq=False)
class SignatoryNotLater(RuleViolation):
    """A new signatory begins on the day of the present one, or before."""

    source: ClassVar[str] = "The certificate as printed names one signatory of the day of issue (domain.md 2.9)"
    template: ClassVar[str] = "The present signatory of {licence_number} began on {from_date}."
    licence_number: str
    from_date: date


def check_later(licence_number: str, present_from: date, new_from: date) -> None:
    """Raises SignatoryNotLater."""
    if new_from <= present_from:
        raise SignatoryNotLater(licence_number, present_from)

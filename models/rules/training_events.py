"""Training, guidance and workshops for LSPs and assessors (pelatihan, bimtek, apresiasi, workshop)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.validity import add_years
from models.rules.violations import InvalidInput, RuleViolation

YEARS_OF_APPRECIATION = 2
"""How long an appreciation event counts for document guidance (Laporan Kinerja BNSP 2021, line 437)."""


class TrainingKind(StrEnum):
    """What kind of event it was."""

    APPRECIATION = "APPRECIATION"
    """Apresiasi: the first meeting of those who want to found an LSP."""
    DOCUMENT_GUIDANCE = "DOCUMENT_GUIDANCE"
    """Bimtek penyusunan dokumen."""
    ASSESSOR_TRAINING = "ASSESSOR_TRAINING"
    ASSESSOR_RCC = "ASSESSOR_RCC"
    LICENSING_ASSESSOR_TRAINING = "LICENSING_ASSESSOR_TRAINING"
    WORKSHOP = "WORKSHOP"
    SOCIALISATION = "SOCIALISATION"


@dataclass(eq=False)
class EventFull(RuleViolation):
    """More participants than places."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, lines 435 and 480: twenty places a batch"
    template: ClassVar[str] = "The event has {capacity} places."
    capacity: int


@dataclass(eq=False)
class GuidanceWithoutAppreciation(RuleViolation):
    """A candidate LSP takes part in document guidance without an appreciation event in the last two years."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, line 437"
    template: ClassVar[str] = "{lsp} took part in no appreciation event since {since}."
    lsp: str
    since: date


def check_room(participants: int, capacity: int | None) -> None:
    """Raises EventFull when so many participants do not fit."""
    if capacity is not None and participants > capacity:
        raise EventFull(capacity)


def check_took_place(from_date: date, to_date: date, today: date) -> None:
    """Raises InvalidInput unless an event ended, and not before it began."""
    if to_date < from_date:
        raise InvalidInput("toDate", "is the first day or a later one")
    if to_date > today:
        raise InvalidInput("toDate", "lies in the future")


def appreciated_since(from_date: date) -> date:
    """Return the day since which those who are guided must have taken part in an appreciation event."""
    return add_years(from_date, -YEARS_OF_APPRECIATION)


def check_appreciated(kind: TrainingKind, lsp: str, since: date, *, took_part: bool) -> None:
    """Raises GuidanceWithoutAppreciation unless who takes part in document guidance took part in appreciation."""
    if kind is TrainingKind.DOCUMENT_GUIDANCE and not took_part:
        raise GuidanceWithoutAppreciation(lsp, since)

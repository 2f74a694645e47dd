"""Training, guidance and workshops for LSPs and assessors (pelatihan, bimtek, apresiasi, workshop)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.violations import RuleViolation


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


def check_room(participants: int, capacity: int) -> None:
    """Raises EventFull when so many participants do not fit."""
    if participants > capacity:
        raise EventFull(capacity)

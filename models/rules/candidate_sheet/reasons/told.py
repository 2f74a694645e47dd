"""How a reason is told: in two languages, by its name for programs, and by what it is about."""

from dataclasses import dataclass
from enum import Enum


class Concern(Enum):
    """What a reason is about."""

    FILE = "FILE"
    """The whole file: nothing of it is imported."""
    CELL = "CELL"
    """One cell, read by itself."""
    ROW = "ROW"
    """The cells of one row beside each other."""
    SHEET = "SHEET"
    """Two rows of the same sheet."""
    REGISTER = "REGISTER"
    """The row beside what the register knows."""


@dataclass(frozen=True, slots=True)
class Told:
    """What people are told. `{detail}` is filled in; it is never what stands in the cell, which may be personal."""

    concern: Concern
    english: str
    indonesian: str
    is_warning: bool = False
    """The row is imported all the same; somebody should look at it."""


class Reason(Enum):
    """One way in which a sheet can be wrong; its name is what programs read, and no two have the same."""

    @property
    def concern(self) -> Concern:
        """What it is about."""
        return self._told.concern

    @property
    def is_warning(self) -> bool:
        """Whether the row is imported all the same."""
        return self._told.is_warning

    def in_english(self, detail: str = "") -> str:
        """Return the message for an English reader."""
        return self._told.english.format(detail=detail)

    def in_indonesian(self, detail: str = "") -> str:
        """Return the message for an Indonesian reader."""
        return self._told.indonesian.format(detail=detail)

    @property
    def _told(self) -> Told:
        told: Told = self.value
        return told

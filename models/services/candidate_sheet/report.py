"""What an import tells."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from models.rules.candidate_sheet.findings import WHOLE_SHEET, Finding
from models.rules.candidate_sheet.headings import Layout


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import has come."""

    done: int
    """Rows looked at."""
    total: int


OnProgress: TypeAlias = Callable[[Progress], None]


def nobody_watches(_progress: Progress) -> None:
    """Go on: what happens at every step unless somebody watches."""


@dataclass(frozen=True, slots=True)
class SheetReport:
    """What became of a sheet's rows, and everything that was found wrong, in the order of the sheet."""

    number: str | None
    """``LBR-000123``; None after a dry run, and for a file of which nothing can be imported."""
    digest: str
    layout: Layout | None
    rows: int
    """Rows that hold candidates."""
    added: int
    """Rows recorded now; in a dry run, that would be."""
    corrected: int
    """Rows changed now, of candidates who were in the register and undecided; in a dry run, that would be."""
    unchanged: int
    """Rows that were in the register already."""
    findings: tuple[Finding, ...]

    @property
    def refused_rows(self) -> tuple[int, ...]:
        """The rows that are not in the register, in order."""
        refused = {each.row for each in self.findings if not each.reason.is_warning}
        return tuple(sorted(refused - {WHOLE_SHEET}))

    @property
    def is_refused(self) -> bool:
        """Whether the file itself was refused."""
        return any(each.row == WHOLE_SHEET and not each.reason.is_warning for each in self.findings)

    def letter(self, finding: Finding) -> str:
        """Return the letter above the column of a finding; empty where it concerns the whole row or file."""
        return self.layout.letter(finding.column) if self.layout and finding.column else ""

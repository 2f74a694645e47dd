"""The report of many checks: a CSV file with one row per certificate, which a second run continues.

It opens in any spreadsheet: UTF-8 with a byte-order mark, commas, and no cell that a spreadsheet would run as a formula
(one that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe in front).
"""

import csv
import io
import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from signing.answers import COULD_NOT_TELL, Answer, worst
from signing.errors import SigningError
from signing.explanations import JAKARTA, written
from signing.inputs import UnreadableInput
from signing.verdicts import Verdict, Verification

HEAD = (
    "file",
    "verdict",
    "registration_number",
    "name",
    "scheme",
    "lsp",
    "issued",
    "valid_until",
    "notes",
    "data_of",
)
UNREADABLE = "UNREADABLE"
"""Stands for the verdict where no certificate was found; the notes say why."""
LINE_END = b"\r\n"  # RFC 4180

_FORMULA = re.compile(r"'*[=+\-@\t\r]")  # also behind apostrophes, so that two cells never become one


class NotAReport(SigningError):
    """The file that should hold the report is there already, and is something else."""


class ReportTable:
    """A report that is being filled. Each source's rows are on disk before the next source is read."""

    def __init__(self, path: Path) -> None:
        """Begin the report, or continue the one that is there. Raises NotAReport, OSError."""
        self.files: set[str] = set()
        """What the report holds, as its first column names it."""
        self.results: Counter[str] = Counter()
        """How many rows have which verdict."""
        self._remember(_kept_rows(path))
        self._file: BinaryIO = path.open("ab")
        if self._file.tell() == 0:
            self._file.write(_BEGINNING)
            self._file.flush()

    @classmethod
    def again(cls, path: Path) -> "ReportTable":
        """Begin anew; the report that is there is kept beside it, with `.old` behind its name."""
        _kept_rows(path)
        if path.exists():
            path.replace(old_report(path))
        return cls(path)

    def add(self, answers: Sequence[Answer]) -> None:
        """Write the rows of one source."""
        rows = [[guarded(cell) for cell in cells_of(answer)] for answer in answers]
        self._file.write(_as_csv(rows))
        self._file.flush()
        self._remember(rows)

    def has(self, label: str) -> bool:
        """Answer whether the report holds what became of this source."""
        return guarded(label) in self.files

    @property
    def exit_status(self) -> int:
        """The answer to everything in the report, also from earlier runs."""
        return worst(COULD_NOT_TELL if each == UNREADABLE else Verdict(each).exit_status for each in self.results)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._file.close()

    def _remember(self, rows: Iterable[Sequence[str]]) -> None:
        for row in rows:
            self.files.add(row[0])
            self.results[row[1]] += 1


def old_report(path: Path) -> Path:
    """Return where the report before goes when everything is checked again."""
    return path.with_name(f"{path.name}.old")


def guarded(cell: str) -> str:
    """Return the cell so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def cells_of(answer: Answer) -> tuple[str, ...]:
    """Return the cells of an answer's row, in the order of HEAD."""
    found = answer.found
    if isinstance(found, UnreadableInput):
        return (answer.label, UNREADABLE, *[""] * 6, f"{found.indonesian} / {found.english}", "")
    return (answer.label, found.verdict, *_claims_of(found), " ".join(found.notes), _moment(found.data_of))


def _claims_of(found: Verification) -> tuple[str, ...]:
    claims = found.claims
    if claims is None:
        return ("",) * 6
    scheme, lsp = f"{claims.title} ({claims.scheme})", f"{found.issuer_name} ({claims.lsp})"
    last_day = datetime.fromtimestamp(claims.exp - 1, JAKARTA).date()
    return claims.jti, claims.name, scheme, lsp, _moment(datetime.fromtimestamp(claims.iat, JAKARTA)), str(last_day)


def _moment(moment: datetime | None) -> str:
    return written(moment) if moment else ""


def _as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def _kept_rows(path: Path) -> list[list[str]]:
    """Return the rows of an earlier run. Of one that was cut off in the middle, the last file is forgotten."""
    data = path.read_bytes() if path.exists() else b""
    if len(data) < len(_BEGINNING) and _BEGINNING.startswith(data):
        return _cut(path, data, [])
    if not data.startswith(_BEGINNING):
        raise NotAReport(f"{path} is there already, and is no report of this command")
    whole, _, torn = data[len(_BEGINNING) :].rpartition(LINE_END)
    rows = list(csv.reader(whole.decode().split(LINE_END.decode()))) if whole else []
    if any(len(row) != len(HEAD) or row[1] not in _RESULTS for row in rows):
        raise NotAReport(f"{path} was changed by another program")
    return _cut(path, data, [row for row in rows if row[0] != rows[-1][0]]) if torn else rows


def _cut(path: Path, data: bytes, rows: list[list[str]]) -> list[list[str]]:
    """Leave only these rows, the first ones, in the file."""
    if data:
        os.truncate(path, len(_BEGINNING + _as_csv(rows)) if rows else 0)
    return rows


_BEGINNING = b"\xef\xbb\xbf" + _as_csv([HEAD])
_RESULTS = frozenset({UNREADABLE, *Verdict})

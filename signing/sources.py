"""What lies in a folder, cut into the pieces that are checked one by one: a picture, a document, a line of a list."""

import csv
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from signing.inputs import FILE_SUFFIXES, Input, UnreadableInput, read_file

LIST_SUFFIXES = frozenset({".csv", ".jwt", ".txt"})
"""Files that hold texts of certificates, one a line; of a `.csv` the first column counts."""
SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Source:
    """One picture, one document, or one line of a list."""

    label: str
    """Where it is, on one line: `papers/siti.jpg`, `papers/team.csv:3`."""
    texts: Callable[[], Sequence[str]]
    """Reads the texts in it. Raises UnreadableInput."""


def files_in(folder: Path) -> Iterator[Path]:
    """Return the files in a folder and below it that can be read, in the order of their names.

    Hidden files and folders are left out, and links to other folders are not followed.
    """
    for directory, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from (Path(directory, name) for name in sorted(names) if _is_readable(name))


def sources_in(file: Path) -> Sequence[Source]:
    """Return what a file holds: one source, or one for each line when it is a list."""
    if file.suffix.lower() not in LIST_SUFFIXES:
        return [Source(label_of(file), Input(str(file)).texts)]
    try:
        return list(_lines(file))
    except UnreadableInput as problem:
        return [_unreadable(file, problem)]


def label_of(file: Path) -> str:
    """Return a file's name as it can be shown: on one line, and without characters that steer a terminal."""
    return str(file) if str(file).isprintable() else ascii(str(file))


def _is_readable(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in FILE_SUFFIXES | LIST_SUFFIXES


def _lines(file: Path) -> Iterator[Source]:
    """Return the lines of a list that are not empty; the head of a table is left out."""
    lines = [(number, text) for number, text in _first_cells(file) if text]
    for number, text in lines[_is_head(file, lines) :]:
        yield Source(f"{label_of(file)}:{number}", partial(list, (text,)))


def _is_head(file: Path, lines: Sequence[tuple[int, str]]) -> bool:
    """Tell whether the first line of a table names its columns: what is checked has digits, names have not."""
    return file.suffix.lower() == ".csv" and bool(lines) and not any(map(str.isdigit, lines[0][1]))


def _first_cells(file: Path) -> Iterator[tuple[int, str]]:
    lines = read_file(file).decode("utf-8-sig", "replace").splitlines()
    if file.suffix.lower() != ".csv":
        yield from enumerate(map(str.strip, lines), 1)
        return
    table = csv.reader(lines, delimiter=next((each for each in "".join(lines[:1]) if each in SEPARATORS), ","))
    try:
        yield from ((table.line_num, row[0].strip() if row else "") for row in table)
    except csv.Error as error:
        raise UnreadableInput("Daftar ini tidak dapat dibaca.", "The list cannot be read.") from error


def _unreadable(file: Path, problem: UnreadableInput) -> Source:
    def texts() -> Sequence[str]:
        raise problem

    return Source(label_of(file), texts)

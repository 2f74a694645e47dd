"""A process that imports a candidate sheet in pieces of a hundred rows, and dies by SIGKILL at a named border.

Usage: python -m tests.end_to_end.sheet_process DATABASE_URL BORDER FILE
"""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from itertools import count
from pathlib import Path

from models.rules.actors import Actor
from models.services.candidate_sheet import importing
from models.services.candidate_sheet.importing import ImportCandidateSheet, import_candidate_sheet
from models.services.candidate_sheet.report import Progress
from models.services.events import NewEvent, record_events
from models.tables.connection import connected
from tests.register import LSP, NOW, OFFICER, keys_of_tests

AT_ONCE = 100
PIECES_BEFORE = 3
"""So many pieces are committed before the death."""


class Border(StrEnum):
    """Where the process dies."""

    BETWEEN_PIECES = "BETWEEN_PIECES"
    """After a piece was committed."""
    WITHIN_A_PIECE = "WITHIN_A_PIECE"
    """When the rows of a piece and their events are written, and not committed."""


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_between(progress: Progress) -> None:
    if progress.done == PIECES_BEFORE * AT_ONCE:
        die()


def die_within() -> None:
    """Let the events of the next piece be the last thing that is written."""
    pieces = count(1)

    async def record(actor: Actor, now: datetime, events: Sequence[NewEvent]) -> None:
        await record_events(actor, now, events)
        if next(pieces) > PIECES_BEFORE:
            die()

    vars(importing)["record_events"] = record


async def run(database_url: str, border: Border, content: bytes) -> None:
    importing.ROWS_AT_ONCE = AT_ONCE
    if border is Border.WITHIN_A_PIECE:
        die_within()
    request = ImportCandidateSheet(LSP, "asesi.csv", content)
    watch = die_between if border is Border.BETWEEN_PIECES else (lambda _progress: None)
    async with connected(database_url):
        await import_candidate_sheet(keys_of_tests(), OFFICER, NOW, request, watch)


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1], Border(sys.argv[2]), Path(sys.argv[3]).read_bytes()))

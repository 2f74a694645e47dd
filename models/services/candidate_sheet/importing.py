"""A candidate sheet is imported, by this plan.

1. the file is read and every cell of every row with it: no database is asked yet;
2. the sheet is opened, or found again by its hash: committed;
3. piece by piece, each in a transaction: the register is asked about the rows, and the good ones are recorded; the
   applications that were scheduled for them end;
4. the sheet is finished, with everything that was found wrong: committed.

A candidate stands once in a schedule. So a broken-off import is resumed, a repeated one adds nothing, and a corrected
sheet adds only what was refused before; handed in as a correction, it also changes those recorded before about whom
nobody has decided. A dry run does 1 and 3 without recording anything.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.candidate_sheet.findings import Finding, in_order, is_refused
from models.rules.candidate_sheet.readings import Candidate, ReadRow, read_row
from models.rules.candidate_sheet.within_sheet import find_doubles
from models.rules.permissions import check_acts_for
from models.rules.texts import written
from models.rules.validity import jakarta_day
from models.services.applications.advance_application import close_scheduled
from models.services.candidate_sheet.checking import check_row, is_correction, stored_candidate
from models.services.candidate_sheet.context import SheetContext, StoredCandidate, sheet_context
from models.services.candidate_sheet.files import MOST_ROWS, Sheet, read_sheet
from models.services.candidate_sheet.report import OnProgress, Progress, SheetReport, nobody_watches
from models.services.candidate_sheet.sheets import finish_sheet, open_sheet
from models.services.candidate_sheet.storing import Stored, Storing, correct_candidate, store_candidates
from models.services.events import record_events
from models.services.lookups import chunks, lsp_by_licence
from models.services.register import Register
from models.tables.candidate_sheets import CandidateSheet
from models.tables.lsps import Lsp

ROWS_AT_ONCE = 500  # in one transaction
LONGEST_FILE_NAME = 120  # characters


@dataclass(frozen=True, slots=True)
class ImportCandidateSheet:
    """One file of an LSP."""

    licence_number: str
    file_name: str
    content: bytes = field(repr=False)
    is_dry_run: bool = False
    is_correction: bool = False
    """Whether candidates about whom nobody has decided are changed to what the sheet says."""
    most_rows: int = MOST_ROWS


@dataclass(slots=True)
class _Counted:
    """What has become of the rows so far."""

    findings: list[Finding]
    added: int = 0
    corrected: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class _Import:
    """One import: who, when, of what."""

    register: Register
    actor: Actor
    now: datetime
    lsp: Lsp
    by_row: Mapping[int, Sequence[Finding]]
    """What the sheet itself says against its rows."""
    stored: CandidateSheet | None
    """None in a dry run."""
    is_correction: bool


@dataclass(frozen=True, slots=True)
class _Looked:
    """What the register says of some rows."""

    candidates: Sequence[Candidate]
    """Those to be recorded."""
    corrections: Sequence[tuple[Candidate, StoredCandidate]]
    """Those to be changed, with what is recorded of them."""
    unchanged: int
    findings: Sequence[Finding]
    context: SheetContext


async def import_candidate_sheet(
    register: Register,
    actor: Actor,
    now: datetime,
    request: ImportCandidateSheet,
    on_progress: OnProgress = nobody_watches,
) -> SheetReport:
    """Import a sheet and return what became of each row. The rows that are good are recorded, whatever the others are.

    Nobody is certified by it: the committee decides about what was recorded (`decide_candidate_sheet`). Raises
    NotPermitted, NotFound, InvalidInput.
    """
    check_acts_for(actor, request.licence_number, Role.LSP_OFFICER)
    file_name = written("fileName", request.file_name, LONGEST_FILE_NAME)
    lsp = await lsp_by_licence(request.licence_number)
    sheet, rows = await asyncio.to_thread(_read, request, jakarta_day(now))
    if sheet.is_refused:
        return SheetReport(None, sheet.digest, sheet.layout, 0, 0, 0, 0, tuple(in_order(sheet.findings)))
    stored = None if request.is_dry_run else await open_sheet(actor, now, lsp, sheet, file_name)
    doubles = find_doubles(each.reading for each in rows)
    importing = _Import(register, actor, now, lsp, _by_row(rows, doubles), stored, request.is_correction)
    counted = await _walk(importing, rows, list(sheet.findings), on_progress)
    findings = in_order(counted.findings)
    if stored:
        done = {"added": counted.added, "corrected": counted.corrected}
        await finish_sheet(actor, now, stored, sheet, findings, done)
    number, counts = stored.number if stored else None, (counted.added, counted.corrected, counted.unchanged)
    return SheetReport(number, sheet.digest, sheet.layout, len(rows), *counts, tuple(findings))


def _read(request: ImportCandidateSheet, today: date) -> tuple[Sheet, list[ReadRow]]:
    """Read file and rows; it takes a while and has a thread of its own."""
    sheet = read_sheet(request.content, request.most_rows)
    return sheet, [read_row(row, cells, today) for row, cells in sheet.rows.items()]


def _by_row(rows: Iterable[ReadRow], doubles: Iterable[Finding]) -> dict[int, list[Finding]]:
    found: dict[int, list[Finding]] = defaultdict(list)
    for each in (*(finding for row in rows for finding in row.findings), *doubles):
        found[each.row].append(each)
    return found


async def _walk(
    importing: _Import, rows: Sequence[ReadRow], findings: list[Finding], on_progress: OnProgress
) -> _Counted:
    counted = _Counted(findings)
    on_progress(Progress(0, len(rows)))
    done = 0
    for some in chunks(rows, ROWS_AT_ONCE):
        looked = await _step(importing, some)
        counted.findings += looked.findings
        counted.added += len(looked.candidates)
        counted.corrected += len(looked.corrections)
        counted.unchanged += looked.unchanged
        done += len(some)
        on_progress(Progress(done, len(rows)))
    return counted


async def _step(importing: _Import, rows: Sequence[ReadRow]) -> _Looked:
    if importing.stored is None:
        return await _look(importing, rows)
    try:
        return await _record(importing, importing.stored, rows)
    except IntegrityError:  # the same person or candidate at the same moment: what won is stored now
        return await _record(importing, importing.stored, rows)


async def _record(importing: _Import, stored: CandidateSheet, rows: Sequence[ReadRow]) -> _Looked:
    async with in_transaction():
        looked = await _look(importing, rows)
        storing = Storing(importing.register, importing.actor, importing.now, stored)
        events = [await correct_candidate(storing, *each, looked.context) for each in looked.corrections]
        new = await store_candidates(storing, looked.candidates, looked.context) if looked.candidates else Stored()
        if events or new.events:
            await record_events(importing.actor, importing.now, [*events, *new.events])
        if new.assessed:
            await close_scheduled(importing.actor, importing.now, new.assessed)
        return looked


async def _look(importing: _Import, rows: Sequence[ReadRow]) -> _Looked:
    """Ask the register about some rows."""
    readings = [each.reading for each in rows]
    ciphers = importing.register.national_ids
    context = await sheet_context(ciphers, importing.lsp, readings, is_correction=importing.is_correction)
    candidates: list[Candidate] = []
    corrections: list[tuple[Candidate, StoredCandidate]] = []
    findings: list[Finding] = []
    unchanged = 0
    for reading in readings:
        found = [*importing.by_row.get(reading.row, ()), *check_row(reading, context)]
        findings += found
        if is_refused(found):
            continue
        if (stored := stored_candidate(reading, context)) is None:
            candidates.append(reading.candidate)
        elif is_correction(reading, stored, context):
            corrections.append((reading.candidate, stored))
        else:
            unchanged += 1
    return _Looked(candidates, corrections, unchanged, findings, context)

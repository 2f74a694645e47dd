"""The entry of a sheet: opened before its first row is recorded, finished after its last."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.candidate_sheet.findings import Finding
from models.rules.events import EventKind, SubjectKind
from models.services.candidate_sheet.files import Sheet
from models.services.events import NewEvent, record_events
from models.services.insert_rows import NewRow, insert_rows
from models.services.reference_numbers import next_reference
from models.tables.candidate_sheets import CandidateSheet, CandidateSheetFinding
from models.tables.lsps import Lsp

PREFIX = "LBR"


async def open_sheet(actor: Actor, now: datetime, lsp: Lsp, sheet: Sheet, file_name: str) -> CandidateSheet:
    """Return the entry of a file, made now where there was none."""
    known = CandidateSheet.filter(lsp_id=lsp.id, digest=sheet.digest)
    if found := await known.first():
        return found
    try:
        return await _opened(actor, now, lsp, sheet, file_name)
    except IntegrityError:  # the same file at the same moment
        return await known.get()


async def _opened(actor: Actor, now: datetime, lsp: Lsp, sheet: Sheet, file_name: str) -> CandidateSheet:
    async with in_transaction():
        row = await CandidateSheet.create(
            number=await next_reference(CandidateSheet, PREFIX),
            lsp_id=lsp.id,
            digest=sheet.digest,
            file_name=file_name,
            row_count=len(sheet.rows),
            imported_by=actor.subject,
            begun_at=now,
        )
        details = {"lsp": lsp.licence_number, "digest": sheet.digest, "rows": len(sheet.rows)}
        kind, subject = EventKind.CANDIDATE_SHEET_OPENED, SubjectKind.CANDIDATE_SHEET
        await record_events(actor, now, [NewEvent(kind, subject, row.number, details=details)])
        return row


async def finish_sheet(
    actor: Actor, now: datetime, row: CandidateSheet, sheet: Sheet, findings: Sequence[Finding], done: Mapping[str, int]
) -> None:
    """Store what was found, in the place of what an earlier import found; to change nothing again is no event.

    `done` counts the rows that were added and corrected.
    """
    async with in_transaction():
        await CandidateSheetFinding.filter(sheet_id=row.id).delete()
        await insert_rows(CandidateSheetFinding, [_finding(row.id, sheet, each) for each in findings])
        finished = await CandidateSheet.filter(id=row.id, finished_at=None).update(finished_at=now)
        if finished or any(done.values()):
            details = {**done, "findings": len(findings)}
            kind, subject = EventKind.CANDIDATE_SHEET_IMPORTED, SubjectKind.CANDIDATE_SHEET
            await record_events(actor, now, [NewEvent(kind, subject, row.number, details=details)])


def _finding(sheet_id: int, sheet: Sheet, each: Finding) -> NewRow:
    return {
        "sheet_id": sheet_id,
        "row": each.row,
        "letter": sheet.layout.letter(each.column) if sheet.layout and each.column else "",
        "column": each.column.name if each.column else None,
        "reason": each.reason.name,
        "detail": each.detail,
    }

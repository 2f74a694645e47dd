"""L8: hand in BNSP's sheet of candidates; errors by row and column, first as a dry run."""

import base64

from models.rules.candidate_sheet.columns import Column
from models.tables.assessments import Assessment
from models.tables.candidate_sheets import CandidateSheet
from tests.candidate_sheets import announced, row, text_table, workbook
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import LSP, SmallRegister

DOCUMENT = """
mutation ($input: CandidateSheetImportInput!) {
  candidateSheetImport(input: $input) {
    ... on CandidateSheetImportSuccess {
      sheetNumber rows accepted added rejectedRows
      rejected { row column field code message }
      warnings { row field code }
    }
    ... on UserError { code }
  }
}
"""
REPORT = """
query ($number: String!) {
  candidateSheet(number: $number) {
    fileName rows finishedAt counts { recorded decided }
    remarks(first: 10) { nodes { row code messageIndonesian isWarning } }
  }
}
"""
LINES = [
    row(1),
    row(2, {Column.PHONE: "dua", Column.RESULT: "LULUS"}),
    row(10),
    row(4, {Column.SEX: "P"}),
    row(5, {Column.ASSESSORS: "MET.000.999999 2025"}),
]
REJECTED = [
    {
        "row": 3,
        "column": "J",
        "field": "Telp",
        "code": "PHONE_NOT_UNDERSTOOD",
        "message": "A telephone number has digits, with +62 or 0 in front.",
    },
    {
        "row": 3,
        "column": "S",
        "field": "K/BK",
        "code": "RESULT_NOT_UNDERSTOOD",
        "message": "Write K (kompeten) or BK (belum kompeten).",
    },
    {
        "row": 6,
        "column": "P",
        "field": "Nomor Registrasi Asesor",
        "code": "ASSESSOR_UNKNOWN",
        "message": "The register has no assessor with this number.",
    },
]
EXPECTED = {
    "rows": 5,
    "accepted": 3,
    "rejectedRows": 2,
    "rejected": REJECTED,
    "warnings": [{"row": 5, "field": "NIK", "code": "NATIONAL_ID_OTHER_SEX"}],
}


def handed_in(content: bytes, *, dry_run: bool = False) -> dict[str, object]:
    encoded = base64.b64encode(content).decode()
    return {"licenceNumber": LSP, "fileName": "Asesi Mei.xlsx", "content": encoded, "dryRun": dry_run}


async def test_l8_a_sheet_is_tried_imported_and_not_doubled(ask: Ask, small: SmallRegister) -> None:
    await announced(small.register)
    content = workbook(LINES)
    dry = await ask.act(DOCUMENT, Caller.OFFICER, **handed_in(content, dry_run=True))
    assert dry == EXPECTED | {"sheetNumber": None, "added": 3}
    assert (await Assessment.all().count(), await CandidateSheet.all().count()) == (1, 0)
    real = await ask.act(DOCUMENT, Caller.OFFICER, **handed_in(content))
    assert real == EXPECTED | {"sheetNumber": "LBR-000001", "added": 3}
    again = await ask.act(DOCUMENT, Caller.OFFICER, **handed_in(content))
    assert again == EXPECTED | {"sheetNumber": "LBR-000001", "added": 0}
    assert await Assessment.all().count() == 4


async def test_l8_the_report_stays_for_the_lsp_and_for_bnsp(ask: Ask, small: SmallRegister) -> None:
    await announced(small.register)
    await ask.act(DOCUMENT, Caller.OFFICER, **handed_in(text_table(LINES[:2])))
    nodes = [
        (3, "PHONE_NOT_UNDERSTOOD", "Nomor telepon terdiri atas angka, diawali +62 atau 0."),
        (3, "RESULT_NOT_UNDERSTOOD", "Tuliskan K (kompeten) atau BK (belum kompeten)."),
    ]
    remarks = [
        {"row": number, "code": code, "messageIndonesian": told, "isWarning": False} for number, code, told in nodes
    ]
    expected = {
        "fileName": "Asesi Mei.xlsx",
        "rows": 2,
        "finishedAt": "2026-05-11T03:00:00+00:00",
        "counts": {"recorded": 1, "decided": 0},
        "remarks": {"nodes": remarks},
    }
    number = {"number": "LBR-000001"}
    for caller in (Caller.OFFICER, Caller.DECIDER, Caller.CERTIFICATION):
        assert await ask(REPORT, number, as_=caller) == {"candidateSheet": expected}
    assert await ask(REPORT, number, as_=Caller.OTHER_OFFICER) == {"candidateSheet": None}
    assert await ask.refused(REPORT, number, as_=Caller.LPJK) == "NOT_PERMITTED"
    assert await ask.refused(REPORT, number, as_=Caller.PUBLIC) == NOT_LOGGED_IN


async def test_l8_nobody_else_imports_for_the_lsp(ask: Ask, small: SmallRegister) -> None:
    await announced(small.register)
    wanted = handed_in(workbook(LINES[:1]))
    assert await ask.refused(DOCUMENT, {"input": wanted}, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OTHER_OFFICER, Caller.DECIDER, Caller.CERTIFICATION, Caller.LPJK):
        assert await ask.act(DOCUMENT, caller, **wanted) == {"code": "NOT_PERMITTED"}
    assert await Assessment.all().count() == 1

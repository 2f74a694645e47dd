"""`candidateSheetImport`: an LSP hands in BNSP's sheet of candidates in nineteen columns."""

import base64

from models.rules.candidate_sheet.columns import Column
from tests.candidate_sheets import announced, row, rows, workbook
from tests.register import LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

IMPORT = Act(
    "candidateSheetImport",
    "sheetNumber rows accepted added rejectedRows",
    {"licenceNumber": LSP, "fileName": "asesi.xlsx", "content": base64.b64encode(workbook(rows([1, 2]))).decode()},
)


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await announced(asking.small.register)
    dry = await IMPORT.sent(asking, dryRun=True)
    assert dry == {"sheetNumber": None, "rows": 2, "accepted": 2, "added": 2, "rejectedRows": 0}
    done = await check_callers(asking, IMPORT, ("own",))
    assert done == dry | {"sheetNumber": "LBR-000001"}
    assert (await IMPORT.sent(asking))["added"] == 0
    assert (await IMPORT.sent(asking, content="%"))["code"] == "INVALID_INPUT"


@on_sqlite
async def test_what_is_no_sheet_is_told_in_row_nought(asking: Asking) -> None:
    rejecting = Act(IMPORT.name, "sheetNumber rows rejected { row column code }", IMPORT.request)
    told = await rejecting.sent(asking, content=base64.b64encode(b"a;b\n1;2\n").decode())
    rejected = [{"row": 0, "column": None, "code": "HEADINGS_MISSING"}]
    assert told == {"sheetNumber": None, "rows": 0, "rejected": rejected}


@on_sqlite
async def test_a_correction_is_said_to_be_one(asking: Asking) -> None:
    await announced(asking.small.register)
    await IMPORT.sent(asking)
    corrected = Act(IMPORT.name, "accepted added corrected rejectedRows", IMPORT.request)
    content = base64.b64encode(workbook([row(1, {Column.RESULT: "BK"}), row(2)])).decode()
    told = await corrected.sent(asking, content=content)
    assert told == {"accepted": 1, "added": 0, "corrected": 0, "rejectedRows": 1}
    told = await corrected.sent(asking, content=content, correct=True)
    assert told == {"accepted": 2, "added": 0, "corrected": 1, "rejectedRows": 0}

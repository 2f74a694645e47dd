"""`candidateSheetDecide`: the LSP's technical committee decides about a whole sheet."""

from tests.candidate_sheets import announced, imported, rows, workbook
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await announced(asking.small.register)
    sheet = await imported(asking.small.register, workbook(rows([1, 2])))
    decide = Act("candidateSheetDecide", "decided leftRows", {"sheetNumber": sheet.number, "exceptRows": [3]})
    assert await check_callers(asking, decide, ("decider",)) == {"decided": 1, "leftRows": [3]}


@on_sqlite
async def test_the_committee_names_whom_it_does_not_find_competent(asking: Asking) -> None:
    await announced(asking.small.register)
    sheet = await imported(asking.small.register, workbook(rows([1, 2])))
    request = {"sheetNumber": sheet.number, "notYetCompetentRows": [2]}
    decide = Act("candidateSheetDecide", "decided leftRows", request)
    assert await check_callers(asking, decide, ("decider",)) == {"decided": 2, "leftRows": []}

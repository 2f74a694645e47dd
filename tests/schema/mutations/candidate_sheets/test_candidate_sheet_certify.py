"""`candidateSheetCertify`: certificates for the competent candidates of a sheet."""

from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from tests.candidate_sheets import announced, imported, rows, workbook
from tests.register import DECIDER, LICENSING, LSP, NOW
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await announced(asking.small.register)
    sheet = await imported(asking.small.register, workbook(rows([1, 2])))
    decide = Act("candidateSheetDecide", "decided", {"sheetNumber": sheet.number})
    assert await decide.sent(asking.by(DECIDER)) == {"decided": 2}
    certify = Act(
        "candidateSheetCertify",
        "rows { row certificate { registrationNumber } code } waiting",
        {"sheetNumber": sheet.number, "most": 1, "placeOfIssue": "Bandung"},
    )
    first = {"row": 2, "certificate": {"registrationNumber": "TIK.9001.00001.2026"}, "code": None}
    assert await check_callers(asking, certify, ("own",)) == {"rows": [first], "waiting": 1}


@on_sqlite
async def test_what_a_rule_refuses_stands_beside_its_row(asking: Asking) -> None:
    await announced(asking.small.register)
    sheet = await imported(asking.small.register, workbook(rows([1, 10])))
    await Act("candidateSheetDecide", "decided", {"sheetNumber": sheet.number}).sent(asking.by(DECIDER))
    await freeze_licence(asking.small.register, LICENSING, NOW, FreezeLicence(LSP, "Temuan surveilan"))
    certify = Act("candidateSheetCertify", "rows { row code } waiting", {"sheetNumber": sheet.number})
    assert await certify.sent(asking) == {"rows": [{"row": 2, "code": "LICENCE_FROZEN"}], "waiting": 1}

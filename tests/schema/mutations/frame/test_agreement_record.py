"""`agreementRecord`: BNSP has agreed on something with others."""

from tests.licensing import QUALITY
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

AGREEMENT = {
    "kind": "MEMORANDUM",
    "titleIndonesian": "Nota kesepahaman sertifikasi",
    "titleEnglish": "Memorandum on certification",
    "partners": ["Kemnaker", "Kadin Indonesia"],
    "fromDate": "2026-05-04",
    "toDate": "2026-05-04",
    "place": "Jakarta",
    "validUntil": "2028-05-04",
}
SHOWN = "agreement { kind titleIndonesian titleEnglish partners fromDate toDate place validUntil sourceLine }"
RECORD = Act("agreementRecord", SHOWN, AGREEMENT)


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, RECORD, ("quality",)) == {"agreement": AGREEMENT | {"sourceLine": ""}}
    by = asking.by(QUALITY)
    for wrong in ({}, {"toDate": "2026-05-03"}, {"validUntil": "2026-05-03"}, {"titleIndonesian": "x", "partners": []}):
        assert (await RECORD.sent(by, **wrong))["code"] == "INVALID_INPUT", wrong

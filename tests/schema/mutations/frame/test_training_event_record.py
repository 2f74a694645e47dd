"""`trainingEventRecord`: BNSP held a training, a guidance or a workshop."""

from tests.licensing import press_candidate
from tests.register import LICENSING, LSP
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

EVENT = {
    "kind": "APPRECIATION",
    "titleIndonesian": "Apresiasi calon LSP",
    "titleEnglish": "Appreciation for candidates",
    "fromDate": "2026-05-04",
    "toDate": "2026-05-05",
    "place": "Jakarta",
    "capacity": 2,
}
SHOWN = "trainingEvent { kind titleIndonesian titleEnglish fromDate toDate place capacity participants }"
RECORD = Act("trainingEventRecord", SHOWN, EVENT | {"participants": [LSP]})
GUIDANCE = {"kind": "DOCUMENT_GUIDANCE", "titleIndonesian": "Bimtek"}
DOCUMENT = "{ trainingEvents(last: 1) { nodes { participants } } }"


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    shown = {"trainingEvent": EVENT | {"participants": [LSP]}}
    assert await check_callers(asking, RECORD, ("licensing", "bnsp", "quality")) == shown
    by = asking.by(LICENSING)
    for wrong in (
        {},
        {"toDate": "2026-05-03", "titleIndonesian": "x"},
        {"toDate": "2026-05-12", "titleIndonesian": "x"},
        {"capacity": 0, "titleIndonesian": "x"},
        {"participants": [LSP, LSP], "titleIndonesian": "x"},
    ):
        assert (await RECORD.sent(by, **wrong))["code"] == "INVALID_INPUT", wrong
    assert (await RECORD.sent(by, titleIndonesian="x", participants=["CLSP-999999"]))["code"] == "NOT_FOUND"


@on_sqlite
async def test_an_event_has_no_more_participants_than_places(asking: Asking) -> None:
    first, second = [await press_candidate(asking.small.register, name) for name in ("Satu", "Dua")]
    by = asking.by(LICENSING)
    full = await RECORD.sent(by, participants=[LSP, first, second])
    assert (full["code"], full["message"]) == ("EVENT_FULL", "The event has 2 places.")
    recorded = await RECORD.sent(by, participants=[first, LSP])
    assert recorded["trainingEvent"]["participants"] == [first, LSP]
    assert (await by.ask(DOCUMENT))["trainingEvents"]["nodes"] == [{"participants": [first, LSP]}]
    assert await asking.by(PUBLIC).refused(DOCUMENT) == "UNAUTHENTICATED"


@on_sqlite
async def test_guidance_is_for_those_who_were_appreciated_within_two_years(asking: Asking) -> None:
    candidate = await press_candidate(asking.small.register)
    by = asking.by(LICENSING)
    await RECORD.sent(by, participants=[candidate], fromDate="2024-05-03", toDate="2024-05-04")
    missing = await RECORD.sent(by, **GUIDANCE, participants=[candidate, LSP], fromDate="2026-05-04")
    told = "BNSP-LSP-9001-ID took part in no appreciation event since 2024-05-04."
    assert (missing["code"], missing["message"]) == ("GUIDANCE_WITHOUT_APPRECIATION", told)
    late = await RECORD.sent(by, **GUIDANCE, participants=[candidate], fromDate="2026-05-05")
    assert late["code"] == "GUIDANCE_WITHOUT_APPRECIATION"
    in_time = await RECORD.sent(by, **GUIDANCE, participants=[candidate], fromDate="2026-05-04")
    assert in_time["trainingEvent"]["participants"] == [candidate]

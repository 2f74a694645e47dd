"""What ends soon, asked by BNSP: each thing on its last day, and not a day too late."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from models.rules.frame import AgreementKind
from models.rules.licences import LicenceKind
from models.rules.sites import SiteKind
from models.services.frame.record_agreement import EndAgreement, RecordAgreement, end_agreement, record_agreement
from models.services.licensing.change_site import ChangeSite, suspend_site
from models.services.licensing.register_site import RegisterSite, register_sites
from models.tables.assessors import Assessor
from models.tables.licences import Licence
from tests.licensing import ASSESSOR, DIRECTOR, LEAD, OBSERVER, QUALITY, licensing_assessors
from tests.people import master_assessor
from tests.register import BUDI, CERTIFICATION, DECIDER, LSP, NOW, OFFICER, OTHER_LSP, SARI
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.acting import on_sqlite

DOCUMENT = """
query ($days: Int!, $kinds: [DueKind!], $first: Int, $after: String) {
  fallingDue(withinDays: $days, kinds: $kinds, first: $first, after: $after) {
    nodes { kind reference name lastDay daysLeft } pageInfo { hasNextPage endCursor }
  }
}
"""
LAST = date(2026, 6, 10)
TITLE = "Nota kesepahaman sertifikasi"
SOON = [("2026-06-10", "AGREEMENT", TITLE), ("2026-06-10", "SITE", "TUK-1")]


async def filled(asking: Asking) -> Asking:
    """Let something of each kind end."""
    register = asking.small.register
    await licensing_assessors(register)
    await master_assessor(register)
    site = RegisterSite("TUK-1", "TUK Satu", SiteKind.INDEPENDENT, "Yayasan", "32", date(2025, 1, 1), LAST)
    await register_sites(register, CERTIFICATION, NOW, [site])
    signed = date(2024, 6, 11)
    request = RecordAgreement(
        AgreementKind.MEMORANDUM, TITLE, "Memorandum", ("Kadin",), signed, signed, valid_until=LAST
    )
    await record_agreement(register, QUALITY, NOW, request)
    return asking.by(CERTIFICATION)


async def due(asking: Asking, days: int, *kinds: str) -> list[tuple[str, str, str]]:
    answer = await asking.ask(DOCUMENT, days=days, first=100, kinds=kinds or None)
    return [(each["lastDay"], each["kind"], each["reference"]) for each in answer["fallingDue"]["nodes"]]


async def test_everything_that_ends_is_told_the_first_first(asking: Asking) -> None:
    bnsp = await filled(asking)
    everything = await due(bnsp, 1100)
    assert everything == [
        *SOON,
        ("2027-03-01", "MASTER_ASSESSOR", SARI),
        *(("2027-12-31", "LICENSING_ASSESSOR", each) for each in (LEAD, ASSESSOR, OBSERVER, DIRECTOR)),
        *(("2028-01-15", "ASSESSOR", each) for each in (BUDI, SARI)),
        *(("2028-02-29", "LICENCE", each) for each in (LSP, OTHER_LSP)),
    ]
    assert await due(bnsp, 1100, "SITE", "LICENCE") == [SOON[1], *everything[-2:]]
    first = (await bnsp.ask(DOCUMENT, days=1100, first=4))["fallingDue"]
    assert first["nodes"][0] == {
        "kind": "AGREEMENT",
        "reference": TITLE,
        "name": "Kadin",
        "lastDay": "2026-06-10",
        "daysLeft": 30,
    }
    rest = (await bnsp.ask(DOCUMENT, days=1100, after=first["pageInfo"]["endCursor"]))["fallingDue"]["nodes"]
    assert [each["reference"] for each in rest] == [reference for _, _, reference in everything[4:]]


@on_sqlite
async def test_both_ends_of_the_days_count(asking: Asking) -> None:
    bnsp = await filled(asking)
    assert (await due(bnsp, 29), await due(bnsp, 30)) == ([], SOON)
    last_minute, next_day = datetime(2026, 6, 10, 16, 59, tzinfo=UTC), datetime(2026, 6, 10, 17, tzinfo=UTC)
    assert await due(replace(bnsp, now=last_minute), 0) == SOON
    assert await due(replace(bnsp, now=next_day), 0) == []


@on_sqlite
@pytest.mark.usefixtures("unchecked")  # the licences follow each other behind the services' back
async def test_what_was_ended_suspended_or_goes_on_does_not_fall_due(asking: Asking) -> None:
    bnsp, register = await filled(asking), asking.small.register
    await suspend_site(register, CERTIFICATION, NOW, ChangeSite("TUK-1", "Temuan"))
    ended = EndAgreement(TITLE, date(2024, 6, 11), date(2026, 5, 10), "Diganti")
    await end_agreement(register, QUALITY, NOW, ended)
    await Assessor.filter(registration_number=BUDI).update(status="SUSPENDED")
    first, second = await Licence.all().order_by("id")
    await Licence.filter(id=second.id).update(supersedes_id=first.id, kind=LicenceKind.RENEWAL)
    told = await due(bnsp, 1100, "AGREEMENT", "SITE", "ASSESSOR", "LICENCE")
    assert told == [("2028-01-15", "ASSESSOR", SARI), ("2028-02-29", "LICENCE", OTHER_LSP)]


@on_sqlite
async def test_it_is_for_bnsp_and_a_window_has_an_end(asking: Asking) -> None:
    assert await asking.by(QUALITY).ask(DOCUMENT, days=0)
    for caller, code in ((PUBLIC, "UNAUTHENTICATED"), (OFFICER, "NOT_PERMITTED"), (DECIDER, "NOT_PERMITTED")):
        assert await asking.by(caller).refused(DOCUMENT, days=30) == code
    bnsp = asking.by(CERTIFICATION)
    for wrong in ({"days": -1}, {"days": 36_526}, {"days": 30, "kinds": []}):
        assert await bnsp.refused(DOCUMENT, **wrong) == "INVALID_INPUT", wrong

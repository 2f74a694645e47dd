"""B1: LSPs whose licence ends within 180 days without a renewal that was filed, by type and province."""

from datetime import date, timedelta

from models.rules.licence_applications import ApplicationAct
from models.rules.lsps import LspType, P1Kind
from models.services.licensing.grant_licence import GrantLicence, grant_licences
from models.services.licensing.register_lsp import RegisterLsp, register_lsps
from models.services.register import Register
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.licensing import check_only_bnsp_sees
from tests.licensing import advanced, renewal
from tests.register import LICENSING, NOW, SmallRegister

DOCUMENT = """
query ($first: Int, $after: String) {
  endingLicences(first: $first, after: $after) {
    nodes { lsp { licenceNumber } validUntil daysToExpiry }
    pageInfo { hasNextPage endCursor }
  }
  endingLicenceStats(groupBy: [TYPE, PROVINCE]) { type province { isoCode } count }
  all: endingLicenceStats(groupBy: []) { count }
}
"""
ENDING = {
    "BNSP-LSP-9101-ID": ("P1", "32", date(2026, 11, 7)),
    "BNSP-LSP-9102-ID": ("P1", "32", date(2026, 5, 11)),
    "BNSP-LSP-9103-ID": ("P3", "31", date(2026, 8, 1)),
    "BNSP-LSP-9104-ID": ("P1", "31", date(2026, 8, 1)),  # asked for its renewal
    "BNSP-LSP-9105-ID": ("P1", "31", date(2026, 8, 2)),  # began to write one
    "BNSP-LSP-9106-ID": ("P1", "31", date(2026, 11, 8)),  # a day too far away
    "BNSP-LSP-9107-ID": ("P1", "31", date(2026, 5, 10)),  # ended yesterday
    "BNSP-LSP-9108-ID": ("P2", "31", date(2026, 8, 3)),  # renewed already
}
"""Type, province and last day of each."""


async def ending(register: Register) -> None:
    kinds = {LspType.P1: P1Kind.EDUCATION}
    lsps = [
        RegisterLsp(number, f"LSP {number}", LspType(kind), province, p1_kind=kinds.get(LspType(kind)))
        for number, (kind, province, _) in ENDING.items()
    ]
    await register_lsps(register, LICENSING, NOW - timedelta(days=1600), lsps)
    starts = {number: (last + timedelta(days=1)).replace(year=last.year - 4) for number, (_, _, last) in ENDING.items()}
    licences = [
        GrantLicence(number, f"KEP.{place:04}/BNSP/I/2022", start, start)
        for place, (number, start) in enumerate(starts.items(), start=500)
    ]
    renewed = GrantLicence("BNSP-LSP-9108-ID", "KEP.0600/BNSP/V/2026", date(2026, 5, 1), date(2026, 8, 4))
    await grant_licences(register, LICENSING, NOW - timedelta(days=1500), licences)
    await grant_licences(register, LICENSING, NOW - timedelta(days=5), [renewed])
    asked = await renewal(register, "BNSP-LSP-9104-ID", LICENSING)
    await advanced(register, asked, ApplicationAct.SUBMIT)
    await renewal(register, "BNSP-LSP-9105-ID", LICENSING)


async def test_b1_licences_that_end_soon_and_how_many(ask: Ask, small: SmallRegister) -> None:
    await ending(small.register)
    data = await ask(DOCUMENT, {"first": 3}, as_=Caller.LICENSING)
    assert data["endingLicences"]["nodes"] == [
        {"lsp": {"licenceNumber": "BNSP-LSP-9102-ID"}, "validUntil": "2026-05-11", "daysToExpiry": 0},
        {"lsp": {"licenceNumber": "BNSP-LSP-9103-ID"}, "validUntil": "2026-08-01", "daysToExpiry": 82},
        {"lsp": {"licenceNumber": "BNSP-LSP-9105-ID"}, "validUntil": "2026-08-02", "daysToExpiry": 83},
    ]
    assert data["endingLicences"]["pageInfo"]["hasNextPage"] is True
    assert data["endingLicenceStats"] == [
        {"type": "P1", "province": {"isoCode": "ID-JK"}, "count": 1},
        {"type": "P1", "province": {"isoCode": "ID-JB"}, "count": 2},
        {"type": "P3", "province": {"isoCode": "ID-JK"}, "count": 1},
    ]
    assert data["all"] == [{"count": 4}]
    after = {"first": 3, "after": data["endingLicences"]["pageInfo"]["endCursor"]}
    rest = await ask(DOCUMENT, after, as_=Caller.DATA)
    assert rest["endingLicences"]["nodes"] == [
        {"lsp": {"licenceNumber": "BNSP-LSP-9101-ID"}, "validUntil": "2026-11-07", "daysToExpiry": 180}
    ]
    assert rest["endingLicences"]["pageInfo"]["hasNextPage"] is False


async def test_b1_is_for_bnsp(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    await check_only_bnsp_sees(ask, "{ endingLicences { nodes { validUntil } } }")
    await check_only_bnsp_sees(ask, "{ endingLicenceStats(groupBy: [TYPE]) { count } }")

"""Assessment sites, asked for by everybody; who verified them, by those who work with assessors."""

import pytest

from models.rules.actors import Actor
from tests.register import BUDI, CERTIFICATION, LSP, OFFICER, SCHEME, SITE
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.acting import on_sqlite
from tests.schema.mutations.callers import STRANGER
from tests.schema.mutations.licensing.sites import CODE, suspended, verified

DOCUMENT = """
query ($code: String!) {
  site(code: $code) {
    code name kind owner address town regencyCode state verifiedOn verifiedUntil isVerifiedWithoutEnd closedOn
    province { code } lsp { licenceNumber }
  }
}
"""
VERIFICATIONS = (
    "query ($code: String!) { site(code: $code) { verifications { verifiedOn validUntil result verifier schemes } } }"
)
SITES = """
query ($where: SiteFilter, $first: Int, $after: String) {
  sites(where: $where, first: $first, after: $after) { nodes { code state } pageInfo { endCursor hasNextPage } }
}
"""


@on_sqlite
async def test_everybody_may_look_a_site_up(asking: Asking) -> None:
    public = asking.by(PUBLIC)
    assert (await public.ask(DOCUMENT, code=SITE))["site"] == {
        "code": SITE,
        "name": "Laboratorium Contoh",
        "kind": "INDEPENDENT",
        "owner": "SMK Contoh",
        "address": None,
        "town": None,
        "regencyCode": None,
        "state": "VERIFIED",
        "verifiedOn": "2025-01-01",
        "verifiedUntil": None,
        "isVerifiedWithoutEnd": True,
        "closedOn": None,
        "province": {"code": "32"},
        "lsp": None,
    }
    assert (await public.ask(DOCUMENT, code="TUK-0"))["site"] is None


@on_sqlite
async def test_those_who_work_with_assessors_see_who_verified_it(asking: Asking) -> None:
    await verified(asking)
    for caller in (OFFICER, CERTIFICATION):
        assert (await asking.by(caller).ask(VERIFICATIONS, code=CODE))["site"]["verifications"] == [
            {
                "verifiedOn": "2026-05-11",
                "validUntil": "2026-05-12",
                "result": "PASSED",
                "verifier": BUDI,
                "schemes": [SCHEME],
            }
        ]
    assert await asking.by(PUBLIC).refused(VERIFICATIONS, code=CODE) == "UNAUTHENTICATED"
    assert await asking.by(STRANGER).refused(VERIFICATIONS, code=CODE) == "NOT_PERMITTED"


@on_sqlite
@pytest.mark.parametrize(
    ("where", "codes"),
    [
        (None, [SITE, CODE]),
        ({"status": {"equals": "SUSPENDED"}}, [CODE]),
        ({"licenceNumber": {"equals": LSP}}, [CODE]),
        ({"kind": {"in": ["INDEPENDENT"]}, "provinceCode": {"equals": "32"}}, [SITE]),
        ({"not": {"name": {"contains": "Bengkel"}}}, [SITE]),
        ({"town": {"equals": "Kota Bandung"}}, []),
        ({"isVerifiedWithoutEnd": True}, [SITE]),
        ({"isVerifiedWithoutEnd": False}, [CODE]),
        ({"verifiedUntil": {"atMost": "2026-05-12"}}, [CODE]),
        ({"verifiedUntil": {"atMost": "2026-05-11"}}, []),
    ],
)
async def test_sites_are_listed_by_code(asking: Asking, where: object, codes: list[str]) -> None:
    await suspended(asking)
    public: Asking = asking.by(Actor.public())
    found = (await public.ask(SITES, where=where))["sites"]["nodes"]
    assert [each["code"] for each in found] == codes
    if where is None:
        first = (await public.ask(SITES, first=1))["sites"]
        assert first["nodes"] == [{"code": SITE, "state": "VERIFIED"}]
        rest = (await public.ask(SITES, after=first["pageInfo"]["endCursor"]))["sites"]
        assert rest["nodes"] == [{"code": CODE, "state": "SUSPENDED"}]

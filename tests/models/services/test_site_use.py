"""An LSP uses sites for its schemes; where assessments may be taken today follows from that, licence and scope."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.queries.assessment_places import BY_PLACE, AssessmentPlaceRow, assessment_place_page
from models.queries.pages import PageRequest
from models.rules.actors import Actor
from models.rules.scope import SchemeNotInScope
from models.rules.sites import SiteInUse, SiteKind, SiteNotVerified, SiteVerificationResult
from models.rules.violations import IdempotencyConflict, NotFound, NotPermitted
from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from models.services.licensing.register_site import RegisterSite, register_sites
from models.services.licensing.use_site import SiteUse, begin_site_use, end_site_use
from models.services.licensing.verify_site import VerifySite, verify_site
from models.services.scope_changes.change_scope import ReduceScope, reduce_scope
from models.tables.events import Event
from tests.licensing import more_schemes
from tests.models.services.refusals import refuses
from tests.register import (
    BUDI,
    CERTIFICATION,
    LICENSING,
    LSP,
    NOW,
    OFFICER,
    OTHER_LSP,
    OTHER_OFFICER,
    SCHEME,
    SCHEME_VERSION,
    SITE,
    SmallRegister,
    small_register,
)

pytestmark = pytest.mark.usefixtures("database")
TODAY = date(2026, 5, 11)
USE = SiteUse(LSP, SITE, SCHEME)
BANDUNG, BEKASI = "TUK-9001-02", "TUK-9001-03"


async def register_with_sites() -> SmallRegister:
    """Return the small register, which uses its site no more, with two more sites."""
    small = await small_register()
    await end_site_use(small.register, OFFICER, NOW - timedelta(days=2), USE)
    bandung = RegisterSite(
        BANDUNG, "TUK Braga", SiteKind.INDEPENDENT, "Yayasan Contoh", "32", date(2025, 1, 1), TODAY, town="Kota Bandung"
    )
    bekasi = replace(bandung, code=BEKASI, name="TUK Cikarang", town="Kabupaten Bekasi", verified_until=None)
    await register_sites(small.register, CERTIFICATION, NOW, [bandung, bekasi])
    return small


async def begun(small: SmallRegister, *sites: str) -> None:
    for site in sites:
        await begin_site_use(small.register, OFFICER, NOW, f"use-{site}", replace(USE, site=site), TODAY)


async def places(day: date = TODAY, request: PageRequest = PageRequest(BY_PLACE, 10)) -> Sequence[AssessmentPlaceRow]:  # noqa: B008 - frozen
    return (await assessment_place_page(day, request)).rows


async def test_places_stand_by_province_town_and_name_and_go_on_page_by_page() -> None:
    small = await register_with_sites()
    await begun(small, SITE, BANDUNG, BEKASI)
    found = await places()
    assert [(row.site__code, row.town) for row in found] == [
        (SITE, ""),
        (BEKASI, "Kabupaten Bekasi"),
        (BANDUNG, "Kota Bandung"),
    ]
    for at, row in enumerate(found):
        key = (row.site__province__name_id, row.town, row.site__name, row.id)
        assert await places(request=PageRequest(BY_PLACE, 10, after=key)) == found[at + 1 :]
    assert [each.subject for each in await Event.filter(kind="SITE_USE_BEGUN").order_by("sequence")] == [
        SITE,
        SITE,
        BANDUNG,
        BEKASI,
    ]


async def freeze(small: SmallRegister) -> None:
    await freeze_licence(small.register, LICENSING, NOW, FreezeLicence(LSP, "Temuan surveilans"))


async def reduce(small: SmallRegister) -> None:
    await reduce_scope(small.register, LICENSING, NOW, ReduceScope(LSP, SCHEME_VERSION, "Tidak dipakai"))


@pytest.mark.parametrize("end", [freeze, reduce])
async def test_a_place_is_shown_only_while_site_licence_and_scope_hold(
    end: Callable[[SmallRegister], Awaitable[None]],
) -> None:
    small = await register_with_sites()
    await begun(small, BANDUNG, BEKASI)
    tomorrow = TODAY + timedelta(days=1)
    assert await places(TODAY - timedelta(days=1)) == []
    assert [row.site__code for row in await places()] == [BEKASI, BANDUNG]
    assert [row.site__code for row in await places(tomorrow)] == [BEKASI]  # Bandung was verified until today
    await end(small)
    assert await places(tomorrow) == []


async def test_a_verification_that_failed_ends_those_before_it_for_every_scheme() -> None:
    small = await register_with_sites()
    await more_schemes(small.register)
    await begun(small, BEKASI)
    found = VerifySite(BEKASI, BUDI, TODAY, SiteVerificationResult.FAILED)
    await verify_site(small.register, CERTIFICATION, NOW, found)
    assert await places() == []
    passed = replace(found, result=SiteVerificationResult.PASSED, valid_until=TODAY)
    await verify_site(small.register, CERTIFICATION, NOW, replace(passed, schemes=("SKM-000124",)))
    assert await places() == []  # of the scheme that is assessed there, nobody has found anything since
    await verify_site(small.register, CERTIFICATION, NOW, passed)
    assert [row.site__code for row in await places()] == [BEKASI]


async def test_a_use_ends_with_the_day_and_may_begin_again() -> None:
    small = await register_with_sites()
    await begun(small, BEKASI)
    use = replace(USE, site=BEKASI)
    await end_site_use(small.register, OFFICER, NOW, use)
    assert [row.site__code for row in await places()] == [BEKASI]
    assert await places(TODAY + timedelta(days=1)) == []
    async with refuses(NotFound):
        await end_site_use(small.register, OFFICER, NOW, use)
    async with refuses(SiteInUse):
        await begin_site_use(small.register, OFFICER, NOW, "again", use, TODAY)
    await begin_site_use(small.register, OFFICER, NOW, "again", use, TODAY + timedelta(days=1))
    assert [row.site__code for row in await places(TODAY + timedelta(days=1))] == [BEKASI]


@pytest.mark.parametrize("stranger", [Actor.public(), OTHER_OFFICER, CERTIFICATION], ids=["public", "other", "bnsp"])
async def test_only_the_lsp_itself_says_where_it_assesses(stranger: Actor) -> None:
    small = await register_with_sites()
    await begun(small, BEKASI)
    async with refuses(NotPermitted):
        await begin_site_use(small.register, stranger, NOW, "use", USE, TODAY)
    async with refuses(NotPermitted):
        await end_site_use(small.register, stranger, NOW, replace(USE, site=BEKASI))


async def test_a_use_needs_a_verified_site_and_a_scheme_in_scope() -> None:
    small = await register_with_sites()
    register = small.register
    async with refuses(SiteNotVerified):
        tomorrow = TODAY + timedelta(days=1)
        await begin_site_use(register, OFFICER, NOW, "use", replace(USE, site=BANDUNG), tomorrow)
    async with refuses(SchemeNotInScope):
        await begin_site_use(register, OTHER_OFFICER, NOW, "use", replace(USE, licence_number=OTHER_LSP), TODAY)
    for unknown in (replace(USE, site="TUK-0"), replace(USE, scheme="SKM-999999")):
        async with refuses(NotFound):
            await begin_site_use(register, OFFICER, NOW, "use", unknown, TODAY)
    first = await begin_site_use(register, OFFICER, NOW, "use", USE, TODAY)
    assert await begin_site_use(register, OFFICER, NOW, "use", USE, TODAY) == first
    async with refuses(IdempotencyConflict):
        await begin_site_use(register, OFFICER, NOW, "use", USE, TODAY + timedelta(days=1))

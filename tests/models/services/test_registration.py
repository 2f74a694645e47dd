import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

import pytest

from models.queries.registry_check import check_registry
from models.rules.actors import Actor
from models.rules.schemes import NewerVersionRatified, SchemeKind, SchemeVersionStatus
from models.rules.sites import SiteKind
from models.rules.violations import ConcurrentChange, InvalidInput, NotFound, NotPermitted
from models.services.licensing.register_site import RegisterSite, register_sites
from models.services.people.register_assessor import RegisterAssessor, register_assessors
from models.services.register import Register
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.schemes.withdraw_version import WithdrawVersion, withdraw_version
from models.tables.assessors import Assessor, AssessorMembership, AssessorScheme
from models.tables.events import Event
from models.tables.schemes import SchemeVersion, SchemeVersionUnit
from models.tables.sites import AssessmentSite
from models.tables.units import CompetencyUnit
from tests.models.services.refusals import refuses
from tests.register import CERTIFICATION, LICENSING, LSP, NOW, OFFICER, SCHEME, SCHEME_VERSION, UNITS, SmallRegister

CLUSTER = RegisterScheme("SKM-000200", SchemeKind.CLUSTER, "41011", "7126", registration_prefix="F")
UNIT = SchemeUnit(UNITS[0], "Menggunakan struktur data")
THIRD = RatifyVersion(SCHEME, 3, "Pemrogram Web Muda", (UNIT, SchemeUnit("M.74FPR00.001.2", "Menyusun laporan")))
ASSESSOR = RegisterAssessor("MET.000.000077.2026", "Tono Wijaya", "34", date(2026, 1, 5), (SCHEME,), (LSP,))
SITE = RegisterSite("TUK-2", "Bengkel", SiteKind.WORKPLACE, "PT Contoh", "34", date(2026, 5, 1), date(2026, 5, 31))


async def test_a_later_version_shares_its_units_and_supersedes_the_earlier_one(small: SmallRegister) -> None:
    await ratify_versions(small.register, CERTIFICATION, NOW, [THIRD])
    versions = await SchemeVersion.all().order_by("version").values_list("version", "status", "validity_years")
    assert versions == [(2, SchemeVersionStatus.SUPERSEDED, 3), (3, SchemeVersionStatus.RATIFIED, 3)]
    ratified = Event.filter(kind="SCHEME_VERSION_RATIFIED").order_by("sequence")
    assert await ratified.values_list("subject") == [(SCHEME_VERSION,), (f"{SCHEME}@3",)]
    units = SchemeVersionUnit.filter(scheme_version__version=3).order_by("position")
    assert await units.values_list("position", "unit__code", "unit__code_shape") == [
        (1, UNITS[0], "SKKNI"),
        (2, "M.74FPR00.001.2", "OTHER"),
    ]
    assert await CompetencyUnit.all().count() == 4


async def test_of_two_versions_that_are_ratified_at_once_one_stays(small: SmallRegister) -> None:
    both = ([replace(THIRD, version=version)] for version in (3, 4))
    acts = (ratify_versions(small.register, CERTIFICATION, NOW, each) for each in both)
    refusals = [each for each in await asyncio.gather(*acts, return_exceptions=True) if each is not None]
    assert all(isinstance(each, (NewerVersionRatified, ConcurrentChange)) for each in refusals)
    versions = SchemeVersion.filter(status=SchemeVersionStatus.RATIFIED)
    assert await versions.count() == 1
    await check_registry()


async def test_a_version_is_withdrawn(small: SmallRegister) -> None:
    await withdraw_version(small.register, CERTIFICATION, NOW, WithdrawVersion(SCHEME_VERSION, "usang"))
    assert (await SchemeVersion.get()).status is SchemeVersionStatus.WITHDRAWN


async def test_an_assessor_is_registered_for_three_years(small: SmallRegister) -> None:
    await register_assessors(small.register, CERTIFICATION, NOW, [ASSESSOR])
    row = await Assessor.get(registration_number="MET.000.000077 2026")
    assert (row.name, row.certificate_valid_until, row.status) == ("Tono Wijaya", date(2029, 1, 5), "ACTIVE")
    assert await AssessorScheme.filter(assessor_id=row.id).count() == 1
    membership = await AssessorMembership.get(assessor_id=row.id).select_related("lsp")
    assert (membership.lsp.licence_number, membership.from_date) == (LSP, date(2026, 1, 5))


async def test_a_site_is_registered_with_its_verification(small: SmallRegister) -> None:
    await register_sites(small.register, CERTIFICATION, NOW, [SITE])
    row = await AssessmentSite.get(code="TUK-2")
    assert (row.kind, row.verified_on, row.verified_until) == ("WORKPLACE", date(2026, 5, 1), date(2026, 5, 31))


Act = Callable[[Register, Actor], Awaitable[None]]
WRONG: list[tuple[Act, type[Exception]]] = [
    (lambda r, a: register_schemes(r, a, NOW, [replace(CLUSTER, code="SKM-2")]), InvalidInput),
    (lambda r, a: register_schemes(r, a, NOW, [replace(CLUSTER, kind=SchemeKind.KKNI)]), InvalidInput),
    (lambda r, a: ratify_versions(r, a, NOW, [replace(THIRD, scheme="SKM-999999")]), NotFound),
    (lambda r, a: ratify_versions(r, a, NOW, [replace(THIRD, title_id="\u041cuda")]), InvalidInput),
    (lambda r, a: ratify_versions(r, a, NOW, [replace(THIRD, units=(SchemeUnit("?", "x"),))]), InvalidInput),
    (lambda r, a: withdraw_version(r, a, NOW, WithdrawVersion("SKM-000123@9", "x")), NotFound),
    (lambda r, a: register_assessors(r, a, NOW, [replace(ASSESSOR, schemes=("SKM-999999",))]), NotFound),
    (lambda r, a: register_assessors(r, a, NOW, [replace(ASSESSOR, registration_number="MET.1")]), InvalidInput),
    (lambda r, a: register_sites(r, a, NOW, [replace(SITE, province="99")]), NotFound),
]


@pytest.mark.parametrize(("act", "error"), WRONG)
async def test_what_is_wrong_is_not_registered(small: SmallRegister, act: Act, error: type[Exception]) -> None:
    async with refuses(error):
        await act(small.register, CERTIFICATION)


@pytest.mark.parametrize("actor", [Actor.public(), OFFICER, LICENSING])
@pytest.mark.parametrize("act", [act for act, _ in WRONG])
async def test_only_the_certification_field_registers(small: SmallRegister, actor: Actor, act: Act) -> None:
    async with refuses(NotPermitted):
        await act(small.register, actor)

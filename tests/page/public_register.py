"""A register for the pages of the public register: the small one, with bodies in most provinces, really served."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from api.process import open_register
from models.queries.provinces import ProvinceRow, provinces
from models.rules.actors import Actor, Role
from models.rules.lsps import LspType, P1Kind
from models.rules.schemes import SchemeKind
from models.rules.sites import SiteKind
from models.rules.validity import jakarta_day
from models.services.frame.load_published_figures import load_published_figures
from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from models.services.licensing.grant_licence import GrantLicence, grant_licences
from models.services.licensing.register_lsp import RegisterLsp, register_lsps
from models.services.licensing.register_site import RegisterSite, register_sites
from models.services.licensing.use_site import SiteUse, begin_site_use, end_site_use
from models.services.people.register_assessor import RegisterAssessor, register_assessors
from models.services.register import Register
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from models.tables.connection import connected
from tests.api.serving import Served, real_server, serve_small_register
from tests.register import CERTIFICATION, LICENSING, LSP, NOW, OFFICER, SCHEME, SCHEME_VERSION, SITE

BARISTA = "SKM-000456"
FROZEN = "BNSP-LSP-2000-ID"
EXPIRED = "BNSP-LSP-2005-ID"
WEB_TOO = "BNSP-LSP-2001-ID"
COFFEE = "BNSP-LSP-2003-ID"
TRADES = ("Pariwisata", "Las Nusantara", "Kopi Indonesia", "Logistik", "Perbankan Daerah", "Teknik Listrik")
LONG_AGO = NOW - timedelta(days=2500)


@contextmanager
def serving_public_register(directory: Path, database_url: str) -> Iterator[str]:
    """Serve it until the block ends; yields the address."""
    served = serve_small_register(directory, database_url, publishes_trust=False)
    asyncio.run(_fill(served, database_url))
    with real_server(served.app()) as address:
        yield address


async def _fill(served: Served, database_url: str) -> None:
    async with connected(database_url):
        register = open_register(served.settings)
        await load_published_figures()
        await _scheme(register)
        await _bodies(register, _lsps(await provinces()))
        await _assessors(register, await provinces())
        await _sites(register)


async def _scheme(register: Register) -> None:
    scheme = RegisterScheme(BARISTA, SchemeKind.CLUSTER, "56303", "5132", registration_prefix="PAR")
    await register_schemes(register, CERTIFICATION, LONG_AGO, [scheme])
    units = (
        SchemeUnit("I.56BRS00.015.2", "Menyeduh kopi dengan mesin espresso", "Brew coffee with an espresso machine"),
    )
    version = RatifyVersion(BARISTA, 1, "Barista", units, "Barista", validity_years=3)
    await ratify_versions(register, CERTIFICATION, LONG_AGO, [version])


def _lsps(places: Sequence[ProvinceRow]) -> list[RegisterLsp]:
    """Up to six bodies in each province, none in every seventh."""
    chosen = [(place, at) for number, place in enumerate(places) for at in range(number % 7)]
    return [_lsp(number, place, at) for number, (place, at) in enumerate(chosen)]


def _lsp(number: int, place: ProvinceRow, at: int) -> RegisterLsp:
    lsp_type = list(LspType)[number % 3]
    return RegisterLsp(
        f"BNSP-LSP-{2000 + number}-ID",
        f"LSP {TRADES[at]} {place.name_id}",
        lsp_type,
        place.kemendagri_code,
        P1Kind.EDUCATION if lsp_type is LspType.P1 else None,
        founder="Yayasan Contoh",
        address=f"Jalan Contoh {number + 1}, {place.name_id}",
        phone="+62 21 555 0100",
        email="kantor@lsp.example",
        website="https://lsp.example",
    )


async def _bodies(register: Register, lsps: list[RegisterLsp]) -> None:
    await register_lsps(register, LICENSING, LONG_AGO, lsps)
    numbers = [each.licence_number for each in lsps]
    await grant_licences(register, LICENSING, LONG_AGO, [_licence(at, each) for at, each in enumerate(numbers)])
    added = [AddToScope(each, _scheme_of(at), date(2024, 9, 1)) for at, each in enumerate(numbers)]
    await add_to_scope(register, LICENSING, NOW - timedelta(days=600), added)
    await freeze_licence(register, LICENSING, NOW - timedelta(days=5), FreezeLicence(FROZEN, "Temuan surveilans"))


def _licence(at: int, licence_number: str) -> GrantLicence:
    """Every fifth since 2021, and so over; the others since 2023."""
    begun = date(2021, at % 12 + 1, 12) if at % 5 == 0 and licence_number != FROZEN else date(2023, 6, 1)
    return GrantLicence(licence_number, f"KEP.{2000 + at}/BNSP/VI/{begun.year}", begun, valid_from=begun)


def _scheme_of(at: int) -> str:
    return SCHEME_VERSION if at % 3 else f"{BARISTA}@1"


async def _sites(register: Register) -> None:
    """Two sites in the town of the small register's LSP instead of its own, and one of a body in another province."""
    await end_site_use(register, OFFICER, NOW - timedelta(days=2), SiteUse(LSP, SITE, SCHEME))
    site = RegisterSite(
        "TUK-2000-01",
        "TUK Laboratorium Komputer SMK Contoh",
        SiteKind.INDEPENDENT,
        "SMK Contoh",
        "32",
        date(2024, 1, 2),
        address="Jalan Asia Afrika 1",
        town="Kota Bandung",
    )
    workplace = replace(site, code="TUK-2000-02", name="TUK Kopi Contoh", kind=SiteKind.WORKPLACE, town="Kota Cimahi")
    elsewhere = replace(
        site, code="TUK-2000-03", name="TUK Balai Latihan", kind=SiteKind.AD_HOC, province="34", town="Sleman"
    )
    await register_sites(register, CERTIFICATION, LONG_AGO, [site, workplace, elsewhere])
    for at, (licence_number, code, scheme) in enumerate(_uses(site.code, workplace.code, elsewhere.code)):
        officer = Actor("petugas", frozenset({Role.LSP_OFFICER}), lsp=licence_number)
        use = SiteUse(licence_number, code, scheme)
        await begin_site_use(register, officer, NOW, f"use-{at}", use, jakarta_day(NOW))


def _uses(first: str, second: str, third: str) -> Sequence[tuple[str, str, str]]:
    return (
        (LSP, first, SCHEME),
        (LSP, second, SCHEME),
        (LSP, third, SCHEME),
        (WEB_TOO, first, SCHEME),
        (COFFEE, second, BARISTA),
    )


async def _assessors(register: Register, places: Sequence[ProvinceRow]) -> None:
    chosen = [place for number, place in enumerate(places) for _ in range(number % 4)]
    rows = [_assessor(number, place) for number, place in enumerate(chosen)]
    await register_assessors(register, CERTIFICATION, LONG_AGO, rows)


def _assessor(number: int, place: ProvinceRow) -> RegisterAssessor:
    letters = chr(ord("a") + number // 26) + chr(ord("a") + number % 26)
    return RegisterAssessor(
        f"MET.000.{number + 100:06} 2021", f"Asesor {letters}", place.kemendagri_code, date(2021, 3, 1)
    )

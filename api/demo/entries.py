"""What enters the register in bulk: requests to the services, each with the day on which it begins."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from api.demo.assessors import DrawnAssessor
from api.demo.lsps import HISTORY_BEGINS, DrawnLicence, DrawnLsp
from api.demo.moments import moment_of
from api.demo.population import Population
from api.demo.provinces import ministry_code, province_name
from api.demo.schemes import DrawnScheme, DrawnVersion
from api.demo.scopes import DrawnScope
from api.demo.sites import DrawnSite
from models.rules.actors import Actor
from models.rules.numbers import SchemeCode
from models.services.licensing.grant_licence import GrantLicence, grant_licences
from models.services.licensing.register_lsp import RegisterLsp, register_lsps
from models.services.licensing.register_site import RegisterSite, register_sites
from models.services.people.register_assessor import RegisterAssessor, register_assessors
from models.services.register import Register
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from models.services.trust.signing_keys import create_signing_keys

BulkService = Callable[[Register, Actor, datetime, Sequence[Any]], Awaitable[object]]
"""A service that stores many requests of one kind in one transaction."""
DatedRequests = Sequence[tuple[date, Any]]


@dataclass(frozen=True, slots=True)
class Entries:
    """Requests of one kind."""

    service: BulkService
    requests: DatedRequests


def entries_of(population: Population) -> Iterator[Entries]:
    """Yield the kinds in the order in which one needs the other."""
    codes = {scheme.number: scheme.code for scheme in population.schemes}
    versions = [(scheme, version) for scheme in population.schemes for version in scheme.versions]
    first_days = {lsp.licence_number: lsp.first_day for lsp in population.lsps}
    yield Entries(register_lsps, [(lsp.first_day, _lsp(lsp)) for lsp in population.lsps])
    yield from _licences(population.lsps)
    yield Entries(create_signing_keys, [(lsp.first_day, lsp.licence_number) for lsp in population.issuing])
    yield Entries(register_schemes, [(HISTORY_BEGINS, _scheme(scheme)) for scheme in population.schemes])
    yield Entries(ratify_versions, [(version.verified_on, _version(scheme, version)) for scheme, version in versions])
    yield Entries(add_to_scope, [(scope.from_date, _scope(scope)) for scope in population.scopes])
    yield Entries(register_sites, [(site.verified_on, _site(site)) for site in population.sites])
    yield Entries(register_assessors, [_dated_assessor(each, first_days, codes) for each in population.assessors])


def _lsp(lsp: DrawnLsp) -> RegisterLsp:
    return RegisterLsp(
        licence_number=lsp.licence_number,
        name=lsp.name,
        name_en=lsp.name_en,
        type=lsp.type,
        p1_kind=lsp.p1_kind,
        founder=lsp.name.removeprefix("LSP "),
        sector=lsp.sectors[0],
        address=province_name(lsp.province),
        province=ministry_code(lsp.province),
    )


def _licences(lsps: Sequence[DrawnLsp]) -> Iterator[Entries]:
    """Yield first licences, then first renewals, and so on: each renews one that is there."""
    for generation in range(max(len(lsp.licences) for lsp in lsps)):
        having = [lsp for lsp in lsps if len(lsp.licences) > generation]
        pairs = [(lsp.licence_number, lsp.licences[generation]) for lsp in having]
        yield Entries(grant_licences, [(licence.valid_from, _licence(number, licence)) for number, licence in pairs])


def _licence(licence_number: str, licence: DrawnLicence) -> GrantLicence:
    return GrantLicence(
        licence_number=licence_number,
        decree_number=licence.decree_number,
        decree_date=licence.decree_date,
        valid_from=licence.valid_from,
    )


def _scheme(scheme: DrawnScheme) -> RegisterScheme:
    return RegisterScheme(
        code=scheme.code,
        kind=scheme.kind,
        kbli_code=scheme.kbli,
        kbji_code=scheme.kbji,
        registration_prefix=scheme.prefix,
        kkni_level=scheme.level,
        standard_basis=scheme.basis,
        framework=scheme.framework,
        language=scheme.language,
        sector=scheme.sector,
    )


def _version(scheme: DrawnScheme, version: DrawnVersion) -> RatifyVersion:
    units = (SchemeUnit(unit.code, unit.title_id, unit.title_en, role) for unit, role in version.units)
    return RatifyVersion(
        scheme=scheme.code,
        version=version.version,
        title_id=version.title_id,
        title_en=version.title_en,
        units=tuple(units),
        validity_years=scheme.validity_years,
        verified_at=moment_of(version.verified_on),
        verification_sheet_number=f"LVS-{scheme.number:06}-{version.version}",
    )


def _scope(scope: DrawnScope) -> AddToScope:
    return AddToScope(scope.licence_number, version_name(scope.scheme, scope.version), scope.from_date)


def _site(site: DrawnSite) -> RegisterSite:
    return RegisterSite(
        code=site.code,
        name=site.name,
        kind=site.kind,
        owner=site.owner,
        province=ministry_code(site.province),
        verified_on=site.verified_on,
        verified_until=site.verified_until,
    )


def _dated_assessor(
    assessor: DrawnAssessor, first_days: Mapping[str, date], codes: Mapping[int, str]
) -> tuple[date, RegisterAssessor]:
    request = RegisterAssessor(
        registration_number=assessor.registration_number,
        name=assessor.name,
        province=ministry_code(assessor.province),
        certificate_valid_from=assessor.valid_from,
        schemes=tuple(codes[number] for number in assessor.schemes),
        lsps=(assessor.lsp,),
    )
    return max(assessor.valid_from, first_days[assessor.lsp]), request


@cache
def version_name(scheme: int, version: int) -> str:
    """Return code and version, ``SKM-001001@1``."""
    return SchemeCode(f"{scheme:06}").at(version)

"""BNSP's plenary decides about an application: the licence is granted, or the application is rejected."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.licence_applications import LICENCE_APPLICATION
from models.rules.licences import LicenceKind
from models.rules.numbers import DecreeNumber, LicenceNumber
from models.rules.permissions import check_role
from models.rules.sector_recommendations import check_recommended
from models.rules.texts import reason_given
from models.rules.violations import InvalidInput
from models.services.licensing.grant_licence import GrantLicence, grant_licences
from models.services.licensing.licensing_lookups import application_by_number, licence_number_of
from models.services.licensing.register_lsp import RegisterLsp, register_lsps
from models.services.lookups import lsp_by_licence, scheme_name
from models.services.recommendations.sector_recommendations import bodies_that_recommend
from models.services.register import Register
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from models.services.steps import StepTaken, take_step
from models.tables.licence_applications import LicenceApplication, RequestedScheme
from models.tables.licences import Licence
from models.tables.lsp_candidates import LspCandidate
from models.tables.lsps import Lsp
from models.tables.provinces import Province
from models.tables.sector_recommendations import SectorRecommendation


@dataclass(frozen=True, slots=True)
class GrantApplication:
    """The decision to license."""

    number: str
    decree_number: str
    decree_date: date
    valid_from: date
    licence_number: str | None = None
    """The number that a candidate's licence gets; a renewal keeps the LSP's."""


@dataclass(frozen=True, slots=True)
class RejectApplication:
    """The decision not to license."""

    number: str
    reason: str


async def grant_application(register: Register, actor: Actor, now: datetime, request: GrantApplication) -> str:
    """Grant the licence, and return its number. A candidate becomes an LSP, with the scope that it asked for.

    Raises NotPermitted, NotFound, InvalidInput, RecommendationMissing, LicencesOverlap, StepNotAllowed.
    """
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        row = await application_by_number(request.number)
        LICENCE_APPLICATION.step(row.status, "GRANT")
        await _check_recommended(row)
        await _check_decree(request.decree_number)
        number = await _licence_number(register, actor, now, row, request)
        granted = GrantLicence(number, request.decree_number, request.decree_date, request.valid_from)
        await grant_licences(register, actor, now, [granted])
        await _add_scope(register, actor, now, row, granted)
        await _close(actor, now, row, granted)
        return number


async def reject_application(_register: Register, actor: Actor, now: datetime, request: RejectApplication) -> None:
    """Reject the application. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    reason = reason_given(request.reason)
    async with in_transaction():
        row = await application_by_number(request.number)
        decided = {"decided_by": actor.subject, "decided_at": now, "entered_at": now}
        await take_step(actor, now, LICENCE_APPLICATION, row, StepTaken("REJECT", row.number, reason), **decided)


async def _check_recommended(row: LicenceApplication) -> None:
    """A candidate brings the recommendations that it has; an LSP those that still stand."""
    if row.candidate:
        sector, recommending = row.candidate.sector, await bodies_that_recommend(candidate_id=row.candidate.id)
    else:
        lsp = await lsp_by_licence(str(licence_number_of(row)))
        sector, recommending = lsp.sector, await bodies_that_recommend(lsp_id=lsp.id)
    if sector is not None:
        check_recommended(sector, recommending)


async def _check_decree(number: str) -> None:
    if await Licence.filter(decree_number=DecreeNumber.canonical(number)).exists():
        raise InvalidInput("decreeNumber", "is that of another licence")


async def _licence_number(
    register: Register, actor: Actor, now: datetime, row: LicenceApplication, request: GrantApplication
) -> str:
    if (row.kind is LicenceKind.INITIAL) != (request.licence_number is not None):
        raise InvalidInput("licenceNumber", "a first licence gets a new one, a renewal keeps it")
    if row.candidate is None or request.licence_number is None:
        return str(licence_number_of(row))
    number = LicenceNumber.canonical(request.licence_number)
    if await Lsp.filter(licence_number=number).exists():
        raise InvalidInput("licenceNumber", "is that of another LSP")
    province = await Province.get(id=row.candidate.province_id)
    await register_lsps(register, actor, now, [_lsp(row.candidate, number, province.kemendagri_code)])
    await _became(row.candidate, await lsp_by_licence(number))
    return number


def _lsp(candidate: LspCandidate, number: str, province: str) -> RegisterLsp:
    return RegisterLsp(
        licence_number=number,
        name=candidate.name,
        type=candidate.type,
        province=province,
        p1_kind=candidate.p1_kind,
        name_en=candidate.name_en,
        founder=candidate.founder,
        sector=candidate.sector,
    )


async def _became(candidate: LspCandidate, lsp: Lsp) -> None:
    """What was said about the candidate is from now on said about the LSP."""
    await LspCandidate.filter(id=candidate.id).update(lsp_id=lsp.id)
    await SectorRecommendation.filter(candidate_id=candidate.id).update(lsp_id=lsp.id)


async def _add_scope(
    register: Register, actor: Actor, now: datetime, row: LicenceApplication, granted: GrantLicence
) -> None:
    requested = RequestedScheme.filter(application_id=row.id).order_by("id").select_related("scheme_version__scheme")
    names = [scheme_name(each.scheme_version) for each in await requested]
    added = [AddToScope(granted.licence_number, name, granted.valid_from) for name in names]
    await add_to_scope(register, actor, now, added)


async def _close(actor: Actor, now: datetime, row: LicenceApplication, granted: GrantLicence) -> None:
    licence = await Licence.get(decree_number=DecreeNumber.canonical(granted.decree_number))
    columns = {"granted_id": licence.id, "decided_by": actor.subject, "decided_at": now, "entered_at": now}
    details = {"licence": granted.licence_number, "decree": licence.decree_number}
    await take_step(actor, now, LICENCE_APPLICATION, row, StepTaken("GRANT", row.number, details=details), **columns)

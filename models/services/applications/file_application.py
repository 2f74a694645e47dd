"""A person asks an LSP to be assessed (permohonan, form APL-01); by the own login, or by the LSP's officer."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from models.rules.actors import Actor
from models.rules.applications import APPLICATION, ApplicationPurpose, check_files, check_none_open
from models.rules.events import EventKind, SubjectKind
from models.rules.holders import check_known_here
from models.rules.licences import check_in_force
from models.rules.schemes import check_ratified
from models.rules.scope import check_in_scope
from models.rules.texts import written
from models.rules.validity import jakarta_day
from models.rules.violations import found
from models.services.events import NewEvent, record_events
from models.services.holders.hold_persons import held
from models.services.holders.link_holder import LONGEST_LOGIN, is_known_elsewhere, link_login
from models.services.holders.register_holder import HolderDetails, store_holders
from models.services.idempotency import IdempotentRequest, once
from models.services.licensing.licence_terms import licence_term, licences_of, scope_of, scope_term
from models.services.lookups import lsp_by_licence, scheme_versions_by_name
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.tables.applications import Application
from models.tables.holders import Holder
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion

OPERATION = "applicationFile"
PREFIX = "APL"
OPEN = [state for state in APPLICATION.states if not APPLICATION.is_final(state)]


@dataclass(frozen=True, slots=True)
class FileApplication:
    """Who asks which LSP to be assessed for what."""

    idempotency_key: str
    licence_number: str
    scheme_version: str
    """``SKM-000123@2``."""
    purpose: ApplicationPurpose
    candidate: HolderDetails | None = None
    """The person for whom an officer files; None for a person who applies by the own login."""
    login: str | None = None
    """The login of the person for whom an officer files, who has seen the identity card."""


async def file_application(register: Register, actor: Actor, now: datetime, request: FileApplication) -> str:
    """File it and return its number.

    Raises NotPermitted, NotFound, InvalidInput, LoginLinked, KnownElsewhere, ApplicationOpen, IdempotencyConflict,
    and a RuleViolation when the LSP may not assess for the scheme today.
    """
    check_files(actor, request.licence_number, for_somebody=request.candidate is not None)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_file, register, actor, now, request))


async def _file(register: Register, actor: Actor, now: datetime, request: FileApplication) -> str:
    lsp, version = await _certified(request, now)
    holder = await _candidate(register, actor, now, request)
    number = await next_reference(Application, PREFIX)
    if request.login is not None and holder.subject != request.login:
        check_known_here(number, is_known_elsewhere=await is_known_elsewhere(holder.id, lsp.id))
        await link_login(holder, written("login", request.login, LONGEST_LOGIN), number)
    await _check_none_open(lsp, version, holder)
    await Application.create(
        number=number,
        lsp_id=lsp.id,
        scheme_version_id=version.id,
        holder_id=holder.id,
        purpose=request.purpose,
        status=APPLICATION.start,
        created_at=now,
    )
    details = {"lsp": request.licence_number, "scheme": request.scheme_version, "purpose": request.purpose.value}
    event = NewEvent(EventKind.APPLICATION_FILED, SubjectKind.APPLICATION, number, details=details)
    await record_events(actor, now, [event])
    return number


async def _check_none_open(lsp: Lsp, version: SchemeVersion, holder: Holder) -> None:
    same = Application.filter(lsp_id=lsp.id, scheme_version_id=version.id, holder_id=holder.id, status__in=OPEN)
    check_none_open([row.number for row in await same])


async def _certified(request: FileApplication, now: datetime) -> tuple[Lsp, SchemeVersion]:
    """Return the LSP and the scheme version, once it is clear that the one may assess for the other today."""
    lsp, today = await lsp_by_licence(request.licence_number), jakarta_day(now)
    version = (await scheme_versions_by_name([request.scheme_version]))[request.scheme_version]
    licences = [licence_term(row) for row in (await licences_of([lsp.id])).get(lsp.id, ())]
    scope = [scope_term(row) for row in (await scope_of([lsp.id])).get((lsp.id, version.id), ())]
    check_in_force(lsp.licence_number, licences, today)
    check_ratified(request.scheme_version, version.status)
    check_in_scope(lsp.licence_number, request.scheme_version, scope, today)
    return lsp, version


async def _candidate(register: Register, actor: Actor, now: datetime, request: FileApplication) -> Holder:
    """Return the person, who enters the register here if it is the first time."""
    if request.candidate is None:
        return found(await held(Holder.filter(subject=actor.subject)).first(), "person", "with this login")
    return (await store_holders(register, now, [request.candidate]))[request.candidate.national_id]

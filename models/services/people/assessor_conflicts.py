"""Assessors declare conflicts of interest, and do not assess those persons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.expressions import Q

from models.rules.actors import Actor, Role
from models.rules.dated_steps import check_in_order
from models.rules.events import SubjectKind
from models.rules.impartiality import AssessorInConflict, ConflictDeclared, ConflictKind
from models.rules.permissions import check_role
from models.rules.validity import jakarta_day
from models.rules.violations import NotPermitted
from models.services.events import NewEvent, record_events
from models.services.holders.register_holder import HolderDetails, store_holders
from models.services.idempotency import IdempotentRequest, once
from models.services.lookups import assessor_by_number
from models.services.people.assessor_terms import names_of
from models.services.register import Register
from models.tables.assessor_conflicts import AssessorConflict
from models.tables.assessors import Assessor, AssessorMembership

OPERATION = "assessorConflictDeclare"
KIND = "ASSESSOR_CONFLICT_DECLARED"


@dataclass(frozen=True, slots=True)
class DeclareConflict:
    """An assessor has to do with a person, from a day on."""

    idempotency_key: str
    registration_number: str
    person: HolderDetails
    kind: ConflictKind
    from_date: date


@dataclass(frozen=True, slots=True)
class Assessing:
    """One assessor assesses one person on one day."""

    registration_number: str
    assessor_id: int
    holder_id: int
    day: date


async def declare_conflict(register: Register, actor: Actor, now: datetime, request: DeclareConflict) -> int:
    """Store a declaration and return its id. The assessor declares, his or her LSP, or BNSP.

    Raises NotPermitted, NotFound, InvalidInput, HolderHasAnotherName, StepsOutOfOrder, ConflictDeclared.
    """
    check_role(actor, Role.SUBJECT, Role.LSP_OFFICER, Role.BNSP_CERTIFICATION)
    check_in_order("DECLARE", request.from_date, date.min, jakarta_day(now))
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return int(await once(key, now, lambda: _store(register, actor, now, request)))


async def check_no_conflicts(assessing: Sequence[Assessing], assessors: Mapping[int, Assessor]) -> None:
    """Raises AssessorInConflict for the first who assesses himself, herself, or somebody in a declared conflict."""
    declared = await AssessorConflict.filter(assessor_id__in=list(assessors))
    for each in assessing:
        check_no_conflict(each, assessors, declared)


def check_no_conflict(each: Assessing, assessors: Mapping[int, Assessor], declared: Sequence[AssessorConflict]) -> None:
    """Raises AssessorInConflict when somebody assesses himself, herself, or a person in a declared conflict."""
    if assessors[each.assessor_id].holder_id == each.holder_id:
        raise AssessorInConflict(each.registration_number, ConflictKind.ONESELF)
    for conflict in declared:
        if _stands_between(conflict, each):
            raise AssessorInConflict(each.registration_number, conflict.kind)


def _stands_between(row: AssessorConflict, each: Assessing) -> bool:
    same = (row.assessor_id, row.holder_id) == (each.assessor_id, each.holder_id)
    return same and row.from_date <= each.day and (row.to_date is None or each.day <= row.to_date)


async def _store(register: Register, actor: Actor, now: datetime, request: DeclareConflict) -> str:
    assessor = await assessor_by_number(request.registration_number)
    await _check_may_declare(actor, assessor, jakarta_day(now))
    holder = (await store_holders(register, now, [request.person]))[request.person.national_id]
    if await _lasts(assessor.id, holder.id, request):
        raise ConflictDeclared(request.registration_number, request.kind)
    row = await AssessorConflict.create(
        assessor_id=assessor.id,
        holder_id=holder.id,
        kind=request.kind,
        from_date=request.from_date,
        declared_by=actor.subject,
        created_at=now,
    )
    if request.kind is ConflictKind.ONESELF:
        await Assessor.filter(id=assessor.id, holder_id=None).update(holder_id=holder.id)
    details = {"kind": request.kind.value}
    await record_events(
        actor, now, [NewEvent(KIND, SubjectKind.ASSESSOR, request.registration_number, details=details)]
    )
    return str(row.id)


async def _lasts(assessor_id: int, holder_id: int, request: DeclareConflict) -> bool:
    lasting = AssessorConflict.filter(Q(to_date=None) | Q(to_date__gte=request.from_date))
    return await lasting.filter(assessor_id=assessor_id, holder_id=holder_id, kind=request.kind).exists()


async def _check_may_declare(actor: Actor, assessor: Assessor, today: date) -> None:
    if actor.has_any(Role.BNSP_CERTIFICATION):
        return
    if actor.has_any(Role.SUBJECT) and actor.subject in names_of(assessor):
        return
    if not (actor.has_any(Role.LSP_OFFICER) and await _works_for(assessor.id, actor.lsp, today)):
        raise NotPermitted("it is another assessor's, or another LSP's")


async def _works_for(assessor_id: int, licence_number: str | None, today: date) -> bool:
    memberships = AssessorMembership.filter(assessor_id=assessor_id, lsp__licence_number=licence_number or "")
    return await memberships.filter(Q(to_date=None) | Q(to_date__gte=today), from_date__lte=today).exists()

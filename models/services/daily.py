"""The daily job: what falls due takes effect. It may run as often as one likes: a repetition adds nothing.

1. certificates whose issuing broke off are finished, or voided where that is impossible for ever;
2. certificates are counted that an earlier release issued, while it still ran beside this one;
3. approved scope changes whose day has come take effect;
4. the event record tells once of each licence that ended by time;
5. it reminds once of each licence that ends within 180 days and for which no renewal was submitted.

What is refused is told with its reason, keeps nothing else from being done, and is tried again the next time.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tortoise.transactions import in_transaction

from models.queries.counted_certificates import uncounted_certificates
from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.licence_applications import NOT_SUBMITTED, last_day_of_reminder
from models.rules.licences import LicenceStatus
from models.rules.scope_changes import ScopeChangeStatus
from models.rules.validity import jakarta_day
from models.rules.violations import DomainError
from models.services.certification.count_certified import count_uncounted
from models.services.events import NewEvent, record_events
from models.services.issuing import recover_intents
from models.services.lookups import AT_ONCE, chunks
from models.services.register import Register
from models.services.scope_changes.decide_scope_change import put_scope_change_into_effect
from models.services.trust.key_vaults import KeyNotInVault
from models.tables.events import Event
from models.tables.licence_applications import LicenceApplication
from models.tables.licences import Licence
from models.tables.scope_changes import ScopeChange

REGISTRAR = Actor("system", frozenset({Role.OPERATOR, Role.BNSP_LICENSING}))
"""The register itself, which does on its day what BNSP has decided. It decides nothing."""


class DailyTask(StrEnum):
    """What the job does, in this order."""

    FINISH_CERTIFICATES = "FINISH_CERTIFICATES"
    COUNT_CERTIFICATES = "COUNT_CERTIFICATES"
    CHANGE_SCOPES = "CHANGE_SCOPES"
    TELL_OF_EXPIRED_LICENCES = "TELL_OF_EXPIRED_LICENCES"
    REMIND_OF_RENEWALS = "REMIND_OF_RENEWALS"


@dataclass(frozen=True, slots=True)
class Done:
    """What one task did."""

    task: DailyTask
    done: tuple[str, ...] = ()
    """The things, by their natural keys."""
    refused: tuple[str, ...] = ()
    """`natural key: why not`."""


Perform = Callable[[Register, datetime], Awaitable[Done]]


async def run_daily(register: Register, now: datetime) -> list[Done]:
    """Do every task, and record what was done."""
    results = [await perform(register, now) for perform in TASKS]
    changed = {each.task.value: len(each.done) for each in results if each.done}
    if changed:
        async with in_transaction():
            kind, day = EventKind.DAILY_JOB_DONE, jakarta_day(now).isoformat()
            await record_events(REGISTRAR, now, [NewEvent(kind, SubjectKind.REGISTER, day, details=changed)])
    return results


async def _finish_certificates(register: Register, now: datetime) -> Done:
    try:
        recovered = await recover_intents(register, now)
    except KeyNotInVault as refusal:
        return Done(DailyTask.FINISH_CERTIFICATES, refused=(str(refusal),))
    voided = tuple(f"{number} (voided)" for number in recovered.voided)
    return Done(DailyTask.FINISH_CERTIFICATES, (*recovered.finished, *voided))


async def _count_certificates(_register: Register, _now: datetime) -> Done:
    numbers = await uncounted_certificates().order_by("id").values_list("registration_number", flat=True)
    if numbers:
        await count_uncounted()
    return Done(DailyTask.COUNT_CERTIFICATES, tuple(map(str, numbers)))


async def _change_scopes(register: Register, now: datetime) -> Done:
    due = ScopeChange.filter(status=ScopeChangeStatus.APPROVED, effective_from__lte=jakarta_day(now))
    done, refused = [], []
    for row in await due.order_by("effective_from", "id"):
        try:
            await put_scope_change_into_effect(register, REGISTRAR, now, row.number)
            done.append(row.number)
        except DomainError as refusal:
            refused.append(f"{row.number}: {refusal}")
    return Done(DailyTask.CHANGE_SCOPES, tuple(done), tuple(refused))


async def _tell_of_expired(_register: Register, now: datetime) -> Done:
    ended = Licence.filter(status=LicenceStatus.GRANTED, valid_until__lt=jakarta_day(now))
    told = await _tell_once(now, EventKind.LICENCE_EXPIRED, await ended.order_by("valid_until", "id"))
    return Done(DailyTask.TELL_OF_EXPIRED_LICENCES, told)


async def _remind_of_renewals(_register: Register, now: datetime) -> Done:
    today = jakarta_day(now)
    ending = Licence.filter(
        status=LicenceStatus.GRANTED, valid_until__gte=today, valid_until__lte=last_day_of_reminder(today)
    )
    rows = await ending.order_by("valid_until", "id")
    goes_on = await _renewed([row.id for row in rows])
    told = await _tell_once(now, EventKind.LICENCE_RENEWAL_DUE, [row for row in rows if row.id not in goes_on])
    return Done(DailyTask.REMIND_OF_RENEWALS, told)


async def _renewed(licence_ids: list[int]) -> set[int]:
    """Return those that another licence follows, or whose renewal was submitted."""
    found: set[int] = set()
    for some in chunks(licence_ids, AT_ONCE):
        followed = await Licence.filter(supersedes_id__in=some).values_list("supersedes_id", flat=True)
        submitted = LicenceApplication.filter(renews_id__in=some).exclude(status__in=list(NOT_SUBMITTED))
        asked = await submitted.values_list("renews_id", flat=True)
        found |= {int(str(each)) for each in (*followed, *asked)}
    return found


async def _tell_once(now: datetime, kind: EventKind, licences: Sequence[Licence]) -> tuple[str, ...]:
    """Record an event of each licence of which it was not recorded before; return their decrees."""
    async with in_transaction():
        known = await _told(kind, [row.decree_number for row in licences])
        fresh = [row for row in licences if row.decree_number not in known]
        await record_events(REGISTRAR, now, [_about(kind, row) for row in fresh])
    return tuple(row.decree_number for row in fresh)


async def _told(kind: EventKind, decrees: Sequence[str]) -> frozenset[str]:
    known: list[str] = []
    for some in chunks(decrees, AT_ONCE):
        events = Event.filter(kind=kind, subject_kind=SubjectKind.LICENCE, subject__in=some)
        known += [row.subject for row in await events]
    return frozenset(known)


def _about(kind: EventKind, row: Licence) -> NewEvent:
    details = {"lsp": row.licence_number, "validUntil": row.valid_until.isoformat()}
    return NewEvent(kind, SubjectKind.LICENCE, row.decree_number, details=details)


TASKS: tuple[Perform, ...] = (
    _finish_certificates,
    _count_certificates,
    _change_scopes,
    _tell_of_expired,
    _remind_of_renewals,
)

"""Scope changes (PRL) of the cast: one in effect, two that wait for their verifiers, one rejected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from api.demo.actors import REGISTRAR, VERIFIERS, officer_of
from api.demo.cast.bodies import SAFETY, TECHNOLOGY, TOURISM
from api.demo.cast.cast import Cast
from api.demo.entries import version_name
from api.demo.perform import Perform, Planned
from models.rules.actors import Actor
from models.rules.scope_changes import ScopeChangeAction, ScopeChangeItem
from models.rules.validity import jakarta_day
from models.services.register import Register
from models.services.scope_changes.decide_scope_change import (
    ApproveScopeChange,
    RejectScopeChange,
    approve_scope_change,
    put_scope_change_into_effect,
    reject_scope_change,
)
from models.services.scope_changes.file_scope_change import FileScopeChange, file_scope_change, submit_scope_change
from models.services.scope_changes.verify_scope_change import (
    AssignVerifier,
    VerifySchemes,
    assign_verifier,
    verify_schemes,
)

_STEP = 7  # days between two steps


@dataclass(frozen=True, slots=True)
class _Change:
    """One application; its key always gives the same number."""

    request: FileScopeChange
    verifier: Actor

    async def number(self, register: Register, now: datetime) -> str:
        return await file_scope_change(register, officer_of(self.request.licence_number), now, self.request)

    async def file(self, register: Register, now: datetime) -> None:
        await self.number(register, now)

    async def submit(self, register: Register, now: datetime) -> None:
        number = await self.number(register, now)
        await submit_scope_change(register, officer_of(self.request.licence_number), now, number)

    async def assign(self, register: Register, now: datetime) -> None:
        request = AssignVerifier(await self.number(register, now), self.verifier.subject)
        await assign_verifier(register, REGISTRAR, now, request)

    async def verify(self, register: Register, now: datetime) -> None:
        await verify_schemes(register, self.verifier, now, VerifySchemes(await self.number(register, now), ()))

    async def approve(self, register: Register, now: datetime) -> None:
        request = ApproveScopeChange(await self.number(register, now), jakarta_day(now))
        await approve_scope_change(register, REGISTRAR, now, request)

    async def take_effect(self, register: Register, now: datetime) -> None:
        await put_scope_change_into_effect(register, REGISTRAR, now, await self.number(register, now))

    async def reject(self, register: Register, now: datetime) -> None:
        request = RejectScopeChange(await self.number(register, now), "Tidak ada asesor untuk skema itu")
        await reject_scope_change(register, REGISTRAR, now, request)


def scope_changes(cast: Cast) -> Iterator[Planned]:
    """The four applications, each a step a week."""
    done = _Change(_filing(cast, TECHNOLOGY, "satu", [_adding(cast, TECHNOLOGY, 0)]), VERIFIERS[0])
    to_the_end = (done.file, done.submit, done.assign, done.verify, done.approve, done.take_effect)
    yield from _weekly(cast, to_the_end, 180)
    waits = _Change(_filing(cast, TECHNOLOGY, "dua", list(_of_each_kind(cast, TECHNOLOGY))), VERIFIERS[0])
    yield from _weekly(cast, (waits.file, waits.submit, waits.assign), 12)
    other = _Change(_filing(cast, TOURISM, "satu", [_adding(cast, TOURISM, 0)]), VERIFIERS[1])
    yield from _weekly(cast, (other.file, other.submit, other.assign), 5)
    refused = _Change(_filing(cast, SAFETY, "satu", [_adding(cast, SAFETY, 0)]), VERIFIERS[1])
    yield from _weekly(cast, (refused.file, refused.submit, refused.reject), 33)


def _weekly(cast: Cast, performs: Sequence[Perform], last: int) -> Iterator[Planned]:
    """Yield the steps so that the last one was `last` days ago."""
    for place, perform in enumerate(reversed(performs)):
        yield cast.days_ago(last + _STEP * place), perform


def _filing(cast: Cast, part: str, key: str, items: Sequence[ScopeChangeItem]) -> FileScopeChange:
    return FileScopeChange(f"prl {key}", cast.number(part), tuple(items))


def _adding(cast: Cast, part: str, place: int) -> ScopeChangeItem:
    """Add one that did not come with the licence."""
    scheme, version = cast.choices[part][len(cast.scope(part)) + place]
    return ScopeChangeItem(ScopeChangeAction.ADD, version_name(scheme.number, version.version))


def _of_each_kind(cast: Cast, part: str) -> Iterator[ScopeChangeItem]:
    """Add another, reduce the third, and adjust the first to its newer version."""
    yield _adding(cast, part, 1)
    (first, version), _, (third, given_up), *_ = cast.scope(part)
    yield ScopeChangeItem(ScopeChangeAction.REDUCE, version_name(third.number, given_up.version))
    newer = first.versions[-1]
    if newer is not version:
        old, new = (version_name(first.number, each.version) for each in (version, newer))
        yield ScopeChangeItem(ScopeChangeAction.ADJUST, old, new)

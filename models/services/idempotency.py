"""The same idempotency key with the same request gets the stored answer; with another request, a conflict.

A key belongs to one caller and one operation. The request is remembered as a hash in which a NIK enters as its keyed
mark, so that no request can be guessed from it.
"""

import hashlib
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.national_id import NationalId, NationalIdCipher
from models.rules.violations import IdempotencyConflict, InvalidInput
from models.tables.columns import canonical_json
from models.tables.idempotency import IdempotencyRecord

LONGEST_KEY = 100  # characters


@dataclass(frozen=True, slots=True)
class IdempotentRequest:
    """One request under a caller's own key."""

    subject: str
    operation: str
    key: str
    request_hash: str

    @classmethod
    def of(
        cls, actor: Actor, operation: str, key: str, request: object, national_ids: NationalIdCipher
    ) -> "IdempotentRequest":
        """Name a request. Raises InvalidInput for a key that is empty or too long."""
        if not 1 <= len(key) <= LONGEST_KEY:
            raise InvalidInput("idempotencyKey", f"must have between 1 and {LONGEST_KEY} characters")
        canonical = canonical_json(_plain(request, national_ids))
        return cls(actor.subject, operation, key, hashlib.sha256(canonical.encode()).hexdigest())

    def record(self, result: str, now: datetime) -> IdempotencyRecord:
        """Return the row that remembers the request and what it made."""
        return IdempotencyRecord(
            subject=self.subject,
            operation=self.operation,
            key=self.key,
            request_hash=self.request_hash,
            result=result,
            created_at=now,
        )


async def stored_results(requests: Iterable[IdempotentRequest]) -> dict[IdempotentRequest, str | IdempotencyConflict]:
    """Return what earlier requests under the same keys made; a request that has no record is left out.

    A key that was used for another request gets the conflict as its result.
    """
    by_key = {(each.subject, each.operation, each.key): each for each in requests}
    found: dict[IdempotentRequest, str | IdempotencyConflict] = {}
    for subject, operation in {name[:2] for name in by_key}:
        keys = [name[2] for name in by_key if name[:2] == (subject, operation)]
        for row in await IdempotencyRecord.filter(subject=subject, operation=operation, key__in=keys):
            request = by_key[(row.subject, row.operation, row.key)]
            found[request] = _answer(row, request)
    return found


async def stored_result(request: IdempotentRequest) -> str | None:
    """Return what an earlier request under the same key made. Raises IdempotencyConflict."""
    result = (await stored_results([request])).get(request)
    if isinstance(result, IdempotencyConflict):
        raise result
    return result


async def once(request: IdempotentRequest, now: datetime, act: Callable[[], Awaitable[str]]) -> str:
    """Act in one transaction and remember the result, or return what was remembered.

    Two callers at once with one key: one of them acts, the other's transaction is refused by the table and then
    finds the result of the first. Raises IdempotencyConflict.
    """
    stored = await stored_result(request)
    if stored is not None:
        return stored
    try:
        async with in_transaction():
            result = await act()
            await request.record(result, now).save()
            return result
    except IntegrityError:
        stored = await stored_result(request)
        if stored is None:
            raise
        return stored


def check_each_once(field: str, values: Sequence[object]) -> None:
    """Raises InvalidInput when one call names something twice; None does not count."""
    named = [each for each in values if each is not None]
    if len(set(named)) < len(named):
        raise InvalidInput(field, "must differ within one call")


def _answer(row: IdempotencyRecord, request: IdempotentRequest) -> str | IdempotencyConflict:
    if row.request_hash != request.request_hash or row.result is None:
        return IdempotencyConflict(request.key)
    return row.result


def _plain(value: object, national_ids: NationalIdCipher) -> object:
    """Return a request as JSON can write it, without personal numbers."""
    if isinstance(value, NationalId):
        return national_ids.mark(value)
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name), national_ids) for each in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each, national_ids) for each in value]
    if isinstance(value, frozenset):
        return sorted(str(each) for each in value)
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value

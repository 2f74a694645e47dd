"""Signing keys of LSPs are made, retired, and declared compromised."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.signing_keys import SigningKeyNotActive, SigningKeyStatus
from models.rules.violations import check_changed, found
from models.services.events import NewEvent, record_events
from models.services.lookups import lsps_by_licence
from models.services.register import Register
from models.services.trust.key_vaults import NewKey
from models.tables.lsps import Lsp
from models.tables.signing_keys import SigningKey

ONE_SECOND = timedelta(seconds=1)


async def create_signing_keys(
    register: Register, actor: Actor, now: datetime, licence_numbers: Sequence[str]
) -> list[str]:
    """Make a key for each LSP and return the key ids. The newest active key of an LSP signs.

    Raises NotPermitted, NotFound, SigningError.
    """
    check_role(actor, Role.OPERATOR)
    async with in_transaction():
        lsps = await lsps_by_licence(licence_numbers)
        pairs = [(number, register.signing_keys.create(f"{number} {now.isoformat()}")) for number in licence_numbers]
        await SigningKey.bulk_create([_row(lsps[number], new, now) for number, new in pairs])
        await record_events(actor, now, [_created(number, new) for number, new in pairs])
    return [new.key.kid for _, new in pairs]


async def retire_signing_key(_register: Register, actor: Actor, now: datetime, kid: str) -> None:
    """Let a key sign no more; what it signed stays good. Raises NotPermitted, NotFound, SigningKeyNotActive."""
    check_role(actor, Role.OPERATOR)
    async with in_transaction():
        row = await _key(kid)
        if row.status is not SigningKeyStatus.ACTIVE:
            raise SigningKeyNotActive(kid, row.status)
        active = SigningKey.filter(id=row.id, status=SigningKeyStatus.ACTIVE)
        not_after = max(now, row.not_before + ONE_SECOND)
        changed = await active.update(status=SigningKeyStatus.RETIRED, retired_at=now, not_after=not_after)
        check_changed(changed, "signing key", kid)
        await record_events(actor, now, [NewEvent(EventKind.SIGNING_KEY_RETIRED, SubjectKind.SIGNING_KEY, kid)])


@dataclass(frozen=True, slots=True)
class MarkCompromised:
    """The end of a key's secrecy."""

    kid: str
    compromised_at: datetime
    """When it was lost, or is assumed lost."""
    reason: str


async def mark_compromised(_register: Register, actor: Actor, now: datetime, request: MarkCompromised) -> None:
    """Declare a key compromised, active or retired.

    From the next publication on, only those of its certificates count that the register itself holds: their hashes
    are published beside the key. Raises NotPermitted, NotFound, SigningKeyNotActive (for a key that was declared
    before), ConcurrentChange.
    """
    check_role(actor, Role.OPERATOR)
    async with in_transaction():
        row = await _key(request.kid)
        if row.status is SigningKeyStatus.COMPROMISED:
            raise SigningKeyNotActive(request.kid, row.status)
        changed = await SigningKey.filter(id=row.id, status=row.status).update(
            status=SigningKeyStatus.COMPROMISED, compromised_at=request.compromised_at
        )
        check_changed(changed, "signing key", request.kid)
        kind = EventKind.SIGNING_KEY_COMPROMISED
        await record_events(actor, now, [NewEvent(kind, SubjectKind.SIGNING_KEY, request.kid, request.reason)])


async def _key(kid: str) -> SigningKey:
    return found(await SigningKey.get_or_none(kid=kid), "signing key", kid)


def _row(lsp: Lsp, new: NewKey, now: datetime) -> SigningKey:
    return SigningKey(
        lsp_id=lsp.id,
        kid=new.key.kid,
        public_jwk=new.key.public_jwk,
        storage=new.storage,
        encrypted_private_pem=new.encrypted_private_pem,
        pkcs11_label=new.pkcs11_label,
        status=SigningKeyStatus.ACTIVE,
        not_before=now.replace(microsecond=0),
        created_at=now,
    )


def _created(licence_number: str, new: NewKey) -> NewEvent:
    details = {"lsp": licence_number, "storage": new.storage.value}
    return NewEvent(EventKind.SIGNING_KEY_CREATED, SubjectKind.SIGNING_KEY, new.key.kid, details=details)

"""The ceremony: root and targets are drafted, carried to the holders of the offline keys, signed, and brought back.

Drafts are TUF metadata files with the signatures collected so far, so that each holder can sign alone, on a machine
without a network, and read what he signs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from tuf.api.metadata import DelegatedRole, Delegations, Key, Metadata, Root, Targets
from tuf.api.metadata import Role as TufRole

from signing.keys import PublicJwk, SigningKey
from signing.trust.keys import RoleSigner, role_jwk, tuf_key
from signing.trust.lints import check_keys
from signing.trust.metadata import Content, parse
from signing.trust.register import RegisterIdentity
from signing.trust.roles import DELEGATED, OFFLINE, Role

OFFLINE_THRESHOLD = 2


@dataclass(frozen=True, slots=True)
class RoleKeys:
    """The public keys of every role."""

    offline: tuple[PublicJwk, ...]
    """Root and targets: three holders, two of whom must sign."""
    register: PublicJwk
    """Issuers and schemes."""
    status: PublicJwk
    """Status lists, and nothing else: it cannot add an issuer."""
    snapshot: PublicJwk
    timestamp: PublicJwk
    threshold: int = OFFLINE_THRESHOLD
    """How many of the offline keys must sign."""

    def of(self, role: Role) -> tuple[PublicJwk, ...]:
        """Return the keys of one role."""
        if role in OFFLINE:
            return self.offline
        single = {Role.STATUS: self.status, Role.SNAPSHOT: self.snapshot, Role.TIMESTAMP: self.timestamp}
        return (single.get(role, self.register),)

    def threshold_of(self, role: Role) -> int:
        """Return how many keys of a role must sign."""
        return self.threshold if role in OFFLINE else 1

    @classmethod
    def published(cls, root: Root, targets: Targets) -> Self:
        """Return the keys that a repository names now."""
        return cls(
            offline=_named(root, Role.ROOT),
            register=_named(targets, Role.ISSUERS)[0],
            status=_named(targets, Role.STATUS)[0],
            snapshot=_named(root, Role.SNAPSHOT)[0],
            timestamp=_named(root, Role.TIMESTAMP)[0],
            threshold=root.get_delegated_role(Role.ROOT).threshold,
        )


@dataclass(frozen=True, slots=True)
class Drafts:
    """The offline roles' next files, with the signatures collected so far."""

    root: bytes
    targets: bytes

    def signed_by(self, *keys: SigningKey) -> "Drafts":
        """Return the drafts with a signature of each key added to both files."""
        signers = [RoleSigner(key) for key in keys]
        return Drafts(_add(parse(Root, self.root), signers), _add(parse(Targets, self.targets), signers))


def draft_root(register: RegisterIdentity, keys: RoleKeys, version: int, now: datetime) -> bytes:
    """Return an unsigned root. Raises KeyLint for keys that would weaken it."""
    check_keys({role: (keys.of(role), keys.threshold_of(role)) for role in Role})
    top = (Role.ROOT, Role.TARGETS, Role.SNAPSHOT, Role.TIMESTAMP)
    root = Root(
        version=version,
        expires=expiry(Role.ROOT, now),
        keys=_keys(keys, top),
        roles={role.value: _role(keys, role) for role in top},
        consistent_snapshot=True,
        unrecognized_fields=register.fields,
    )
    return Metadata(root).to_bytes()


def draft_targets(keys: RoleKeys, version: int, now: datetime) -> bytes:
    """Return an unsigned top-level targets role: it lists no file, and delegates each directory for good."""
    roles = {role.value: _delegation(keys, role) for role in DELEGATED}
    targets = Targets(
        version=version,
        expires=expiry(Role.TARGETS, now),
        delegations=Delegations(_keys(keys, DELEGATED), roles),
    )
    return Metadata(targets).to_bytes()


def expiry(role: Role, now: datetime) -> datetime:
    """Return when a file of `role` expires that is signed now."""
    return now.astimezone(UTC).replace(microsecond=0) + role.terms.lifetime


def _delegation(keys: RoleKeys, role: Role) -> DelegatedRole:
    plain = _role(keys, role)
    return DelegatedRole(role.value, plain.keyids, plain.threshold, terminating=True, paths=[f"{role}/*"])


def _role(keys: RoleKeys, role: Role) -> TufRole:
    return TufRole([tuf_key(jwk).keyid for jwk in keys.of(role)], keys.threshold_of(role))


def _keys(keys: RoleKeys, roles: Iterable[Role]) -> dict[str, Key]:
    found = (tuf_key(jwk) for role in roles for jwk in keys.of(role))
    return {key.keyid: key for key in found}


def _named(delegator: Root | Targets, role: Role) -> tuple[PublicJwk, ...]:
    return tuple(role_jwk(delegator.get_key(keyid)) for keyid in delegator.get_delegated_role(role).keyids)


def _add(metadata: Metadata[Content], signers: Iterable[RoleSigner]) -> bytes:
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata.to_bytes()

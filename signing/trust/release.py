"""One release: what changed or is due is signed again, in memory; nothing is written here."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeVar

from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from signing.errors import SigningError
from signing.trust.ceremony import expiry
from signing.trust.errors import ThresholdNotMet, TrustError
from signing.trust.keys import RoleSigner
from signing.trust.metadata import Content, Verified, verify
from signing.trust.paths import metadata_path, target_path
from signing.trust.roles import Role
from signing.trust.state import State

Online = TypeVar("Online", Snapshot, Timestamp, Targets)


class SigningKeyMissing(SigningError):
    """A role must be signed, and too few of its keys are at hand."""

    def __init__(self, role: Role) -> None:
        super().__init__(f"the role {role} must be signed, and its key is not at hand")
        self.role = role


class Release:
    """Collects the files of the next release, in the order in which they must be written."""

    def __init__(self, state: State, signers: Mapping[str, RoleSigner], now: datetime) -> None:
        self.state = state
        self.now = now
        self.files: dict[str, bytes] = {}
        self.changed: list[Role] = []
        self.contents: dict[Role, dict[str, TargetFile]] = {}
        """The files that each delegated role lists."""
        self._signers = signers
        self._meta = {"targets.json": _named(state.targets)}

    def published(self, role: Role) -> dict[str, TargetFile]:
        """Return the files that a role listed before."""
        old = self.state.delegated.get(role)
        return dict(old.signed.targets) if old is not None else {}

    def target(self, role: Role, name: str, data: bytes) -> TargetFile:
        """Add a target file unless it is published already, and return how metadata names it."""
        info = TargetFile.from_data(name, data, ["sha256"])
        if self.published(role).get(name) != info:
            self.files[target_path(name, info.hashes["sha256"])] = data
        return info

    def offline(self, role: Role, file: Verified[Root] | Verified[Targets]) -> None:
        """Add a file that was signed at a ceremony."""
        self.files[metadata_path(role, file.signed.version)] = file.data
        self.changed.append(role)

    def delegated(self, role: Role, targets: dict[str, TargetFile]) -> None:
        """Sign a delegated role when it lists other files than before, or is due."""
        self.contents[role] = targets
        old, delegator = self.state.delegated.get(role), self.state.targets.signed
        if old is None or old.signed.targets != targets or not self._stands(old, delegator, role):
            version = self.state.next_version(role)
            old = self._sign(role, Targets(version, expires=expiry(role, self.now), targets=targets), delegator)
        self._meta[f"{role}.json"] = _named(old)

    def snapshot(self) -> None:
        """Sign the snapshot when a role changed, or it is due."""
        old, root = self.state.snapshot, self.state.root.signed
        if old is None or old.signed.meta != self._meta or not self._stands(old, root, Role.SNAPSHOT):
            version = self.state.next_version(Role.SNAPSHOT)
            snapshot = Snapshot(version, expires=expiry(Role.SNAPSHOT, self.now), meta=self._meta)
            old = self._sign(Role.SNAPSHOT, snapshot, root)
        self._snapshot_meta = _named(old)

    def timestamp(self) -> None:
        """Sign the timestamp, last, when the snapshot changed, or it is due."""
        old, named, root = self.state.timestamp, self._snapshot_meta, self.state.root.signed
        if old is None or old.signed.snapshot_meta != named or not self._stands(old, root, Role.TIMESTAMP):
            timestamp = Timestamp(
                version=self.state.next_version(Role.TIMESTAMP),
                expires=expiry(Role.TIMESTAMP, self.now),
                snapshot_meta=named,
                unrecognized_fields={"x-issued": f"{self.now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"},
            )
            self._sign(Role.TIMESTAMP, timestamp, root)

    def _stands(self, file: Verified[Content], delegator: Root | Targets, role: Role) -> bool:
        """Answer whether a file is signed as its delegator demands now, and not yet due to be signed again."""
        try:
            verify(type(file.signed), file.data, delegator, role)
        except TrustError:
            return False
        return not role.terms.is_due(file.signed.expires, self.now)

    def _sign(self, role: Role, signed: Online, delegator: Root | Targets) -> Verified[Online]:
        metadata = Metadata(signed)
        for keyid in delegator.get_delegated_role(role).keyids:
            if keyid in self._signers:
                metadata.sign(self._signers[keyid], append=True)
        data = metadata.to_bytes()
        try:
            verified = verify(type(signed), data, delegator, role)
        except ThresholdNotMet as error:
            raise SigningKeyMissing(role) from error
        self.files[metadata_path(role, signed.version)] = data
        self.changed.append(role)
        return verified


def _named(file: Verified[Content]) -> MetaFile:
    return MetaFile.from_data(file.signed.version, file.data, ["sha256"])

"""What a repository's directory holds now, as far as the publisher needs it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tuf.api.metadata import MetaFile, Root, Snapshot, Targets, Timestamp

from signing.errors import SigningError
from signing.keys import PublicJwk, kid_of
from signing.trust.errors import TrustError
from signing.trust.keys import role_jwk
from signing.trust.metadata import Content, Verified, parse, require_match, verify
from signing.trust.paths import TIMESTAMP_PATH, metadata_path
from signing.trust.reading import DirectoryReader
from signing.trust.roles import DELEGATED, Role

VERSIONED = re.compile(r"([1-9][0-9]*)\.([a-z]+)\.json", re.ASCII)


class DamagedRepository(SigningError):
    """The publisher's own directory lacks a file, or holds a damaged one: restore it before publishing."""


@dataclass(frozen=True, slots=True)
class State:
    """One repository on its publisher's disk."""

    root: Verified[Root]
    targets: Verified[Targets]
    """Signed as the root demands."""
    delegated: Mapping[Role, Verified[Targets]]
    """As last published; whether the delegations still stand is for the release to see."""
    snapshot: Verified[Snapshot] | None
    timestamp: Verified[Timestamp] | None
    highest: Mapping[Role, int]
    """The highest version of each role on the disk, published or left over from a crash."""
    status_keys: Mapping[str, PublicJwk]
    """The keys that may have signed the status lists on the disk, by `kid`."""

    def next_version(self, role: Role) -> int:
        """Return a version that no file of `role` has had."""
        return self.highest.get(role, 0) + 1


def empty_state(root: Verified[Root], targets: Verified[Targets]) -> State:
    """Return the state before the first release."""
    return State(root, targets, {}, None, None, {}, status_keys_of(targets.signed))


def load_state(directory: Path) -> State:
    """Read a repository. Raises DamagedRepository."""
    highest = highest_versions(directory)
    root = _load(Root, directory, metadata_path(Role.ROOT, highest.get(Role.ROOT, 1)))
    timestamp = _load(Timestamp, directory, TIMESTAMP_PATH)
    highest[Role.TIMESTAMP] = timestamp.signed.version
    snapshot = _load_named(Snapshot, directory, Role.SNAPSHOT, timestamp.signed.snapshot_meta)
    published = _load_named(Targets, directory, Role.TARGETS, snapshot.signed.meta["targets.json"])
    delegated = {
        role: _load_named(Targets, directory, role, snapshot.signed.meta[f"{role}.json"]) for role in DELEGATED
    }
    targets = _standing_targets(directory, root.signed, published, highest[Role.TARGETS])
    keys = {**status_keys_of(published.signed), **status_keys_of(targets.signed)}
    return State(root, targets, delegated, snapshot, timestamp, highest, keys)


def highest_versions(directory: Path) -> dict[Role, int]:
    """Return the highest version of each role in the directory."""
    highest: dict[Role, int] = {}
    for file in (directory / "metadata").glob("*.json"):
        if found := VERSIONED.fullmatch(file.name):
            role = Role(found[2])
            highest[role] = max(highest.get(role, 0), int(found[1]))
    return highest


def status_keys_of(targets: Targets) -> dict[str, PublicJwk]:
    """Return the keys of the status role by `kid`."""
    keys = [role_jwk(targets.get_key(keyid)) for keyid in targets.get_delegated_role(Role.STATUS).keyids]
    return {kid_of(jwk): jwk for jwk in keys}


def _standing_targets(directory: Path, root: Root, published: Verified[Targets], highest: int) -> Verified[Targets]:
    """Return the published targets role, or, when a crash fell between a new root and its timestamp, the newest."""
    try:
        return verify(Targets, published.data, root, Role.TARGETS)
    except TrustError:
        newest = _load(Targets, directory, metadata_path(Role.TARGETS, highest))
        return verify(Targets, newest.data, root, Role.TARGETS)


def _load_named(kind: type[Content], directory: Path, role: Role, info: MetaFile) -> Verified[Content]:
    path = metadata_path(role, info.version)
    loaded = _load(kind, directory, path)
    try:
        require_match(loaded.data, info, path)
    except TrustError as error:
        raise DamagedRepository(f"{path} is not what was published") from error
    return loaded


def _load(kind: type[Content], directory: Path, path: str) -> Verified[Content]:
    try:
        data = DirectoryReader(directory).read(path, Role.ISSUERS.terms.max_length)
        if data is None:
            raise DamagedRepository(f"{path} is not there")
        return Verified(parse(kind, data).signed, data)
    except TrustError as error:
        raise DamagedRepository(f"{path} cannot be read") from error

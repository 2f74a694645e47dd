"""The TUF client workflow (specification 1.0.34, section 5) over one reader, without clock and without memory.

Clause 5.3.10, 5.4.4, 5.5.6 and 5.6.5 (expiry) are left out here on purpose: an expired set is reported with its date
by the client, never thrown away and never called fresh.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from tuf.api.metadata import DelegatedRole, MetaFile, Root, Snapshot, Targets, Timestamp

from signing.trust.errors import (
    MalformedTrust,
    MissingTrust,
    NotDelegated,
    Rollback,
    TooManyRoots,
    TrustError,
    UnsupportedTrust,
)
from signing.trust.metadata import (
    Content,
    Verified,
    length_of,
    parse,
    require_match,
    require_threshold,
    require_version,
    verify,
)
from signing.trust.paths import TIMESTAMP_PATH, metadata_path
from signing.trust.reading import Reader
from signing.trust.roles import DELEGATED, MAX_ROOTS, Role

DETAILS = Role.SCHEMES
"""The one delegated role that no verdict needs: it is read when its details are asked for."""
RootSource = Callable[[int], bytes | None]
"""Answers a version with the root of that version, or None."""
MOMENT = "%Y-%m-%dT%H:%M:%SZ"
"""How TUF writes a moment (clause 4.2.1)."""
NEEDED = tuple(role for role in DELEGATED if role is not DETAILS)


@dataclass(frozen=True, slots=True)
class Seen:
    """The newest timestamp and snapshot that a client has seen under the present root."""

    timestamp: Verified[Timestamp]
    snapshot: Verified[Snapshot]


@dataclass(frozen=True, slots=True)
class VerifiedSet:
    """One complete set of metadata, verified from the root down."""

    root: Verified[Root]
    timestamp: Verified[Timestamp]
    snapshot: Verified[Snapshot]
    targets: Verified[Targets]
    delegated: Mapping[Role, Verified[Targets]]
    """The roles that a verdict needs."""

    @property
    def seen(self) -> Seen:
        """What a later set is held against."""
        return Seen(self.timestamp, self.snapshot)

    @property
    def by_role(self) -> Mapping[Role, Verified[Root] | Verified[Timestamp] | Verified[Snapshot] | Verified[Targets]]:
        """Every file of the set."""
        return {
            Role.ROOT: self.root,
            Role.TIMESTAMP: self.timestamp,
            Role.SNAPSHOT: self.snapshot,
            Role.TARGETS: self.targets,
            **self.delegated,
        }

    @property
    def files(self) -> Mapping[str, bytes]:
        """The files that a memory keeps, by path; roots are kept beside them."""
        kept = {role: file for role, file in self.by_role.items() if role is not Role.ROOT}
        return {metadata_path(role, file.signed.version): file.data for role, file in kept.items()}

    def expired(self, at: datetime) -> Mapping[Role, datetime]:
        """Return when each role that is out of date at this moment expired."""
        return {role: file.signed.expires for role, file in self.by_role.items() if file.signed.is_expired(at)}


def first_root(data: bytes) -> Verified[Root]:
    """Read the root that a client was given to begin with (clause 5.2); it must be signed by itself."""
    metadata = parse(Root, data)
    require_threshold(metadata, metadata.signed, Role.ROOT)
    return Verified(metadata.signed, data)


def newest_root(trusted: Verified[Root], remembered: RootSource, offered: RootSource) -> list[Verified[Root]]:
    """Follow the chain of roots (clause 5.3): N leads only to N+1, which both of them have signed.

    Returns the chain, `trusted` first. A remembered root that is damaged is asked for again. Raises TooManyRoots
    past 256 new ones.
    """
    chain = [trusted]
    while (following := _following_root(chain[-1], remembered, offered)) is not None:
        if len(chain) > MAX_ROOTS:
            raise TooManyRoots(f"more than {MAX_ROOTS} new roots")
        chain.append(following)
    return chain


def verify_root(last: Verified[Root], data: bytes) -> Verified[Root]:
    """Read the root that is to follow `last`: signed by both, and of the next version."""
    following = parse(Root, data)
    require_threshold(following, last.signed, Role.ROOT)  # 5.3.4, first half
    require_threshold(following, following.signed, Role.ROOT)  # 5.3.4, second half
    require_version(following.signed, last.signed.version + 1, Role.ROOT)  # 5.3.5
    return Verified(following.signed, data)


def read_set(reader: Reader, root: Verified[Root], seen: Seen | None, kept: Mapping[str, bytes]) -> VerifiedSet:
    """Read and verify the set that `reader` offers under `root`, held against what was seen before.

    Files of `kept` save a download when they are the very files that the set names.
    """
    # 5.1 The time is fixed by the caller, who judges expiry.
    if root.signed.consistent_snapshot is not True:
        raise UnsupportedTrust("the repository does not use consistent snapshots")
    # 5.4 The timestamp.
    timestamp = _read_timestamp(reader, root.signed, seen)
    # 5.5 The snapshot.
    named = partial(_read_named, reader, kept)
    snapshot = named(Snapshot, root.signed, Role.SNAPSHOT, timestamp.signed.snapshot_meta)
    if seen is not None:
        _check_snapshot_is_newer(snapshot.signed, seen.snapshot.signed)
    # 5.6 The targets role, and the roles it delegates to (5.6.7).
    targets = named(Targets, root.signed, Role.TARGETS, meta_of(snapshot.signed, Role.TARGETS))
    delegated = {role: read_delegated(reader, kept, snapshot.signed, targets.signed, role) for role in NEEDED}
    return VerifiedSet(root, timestamp, snapshot, targets, delegated)


def read_delegated(
    reader: Reader,
    kept: Mapping[str, bytes],
    snapshot: Snapshot,
    targets: Targets,
    role: Role,
) -> Verified[Targets]:
    """Read one delegated role. Raises NotDelegated when it lists a file that is not its own."""
    found = _read_named(reader, kept, Targets, targets, role, meta_of(snapshot, role))
    stray = next((name for name in found.signed.targets if not _is_own(targets, role, name)), None)
    if stray is not None:
        raise NotDelegated(f"{role} lists {stray}")
    return found


def meta_of(snapshot: Snapshot, role: Role) -> MetaFile:
    """Return what the snapshot says of a role's file. Raises MalformedTrust when it says nothing."""
    info = snapshot.meta.get(f"{role}.json")
    if info is None:
        raise MalformedTrust(f"the snapshot does not name {role}")
    return info


def issued(timestamp: Timestamp) -> datetime:
    """Return the signed field `x-issued`: the moment of which the set speaks. Raises MalformedTrust."""
    text = str(timestamp.unrecognized_fields.get("x-issued"))
    try:
        moment = datetime.strptime(text, MOMENT).replace(tzinfo=UTC)
    except ValueError as error:
        raise MalformedTrust("the timestamp does not say when it was issued") from error
    if moment.strftime(MOMENT) != text:
        raise MalformedTrust("the timestamp spells the moment of its issue in another way")
    return moment


def _following_root(last: Verified[Root], remembered: RootSource, offered: RootSource) -> Verified[Root] | None:
    version = last.signed.version + 1
    if (kept := remembered(version)) is not None:
        with suppress(TrustError):
            return verify_root(last, kept)
    data = offered(version)
    return None if data is None else verify_root(last, data)


def _read_timestamp(reader: Reader, root: Root, seen: Seen | None) -> Verified[Timestamp]:
    data = reader.read(TIMESTAMP_PATH, Role.TIMESTAMP.terms.max_length)
    timestamp = verify(Timestamp, _required(data, TIMESTAMP_PATH), root, Role.TIMESTAMP)
    if seen is not None:
        # 5.4.3.1 and 5.4.3.2; a timestamp of the same version changes nothing, so the one seen stays.
        _check_version(timestamp.signed.version, seen.timestamp.signed.version, Role.TIMESTAMP)
        if timestamp.signed.version == seen.timestamp.signed.version:
            return seen.timestamp
        _check_version(timestamp.signed.snapshot_meta.version, seen.snapshot.signed.version, Role.SNAPSHOT)
    issued(timestamp.signed)
    return timestamp


def _read_named(
    reader: Reader,
    kept: Mapping[str, bytes],
    kind: type[Content],
    delegator: Root | Targets,
    role: Role,
    info: MetaFile,
) -> Verified[Content]:
    """Read a metadata file that another one names (clauses 5.5.1 to 5.5.4, 5.6.1 to 5.6.4)."""
    path = metadata_path(role, info.version)
    data = kept.get(path)
    if data is None or not _matches(data, info, path):
        limit = min(length_of(info), role.terms.max_length)
        data = require_match(_required(reader.read(path, limit), path), info, path)
    verified = verify(kind, data, delegator, role)
    require_version(verified.signed, info.version, role)
    return verified


def _matches(data: bytes, info: MetaFile, path: str) -> bool:
    try:
        require_match(data, info, path)
    except TrustError:
        return False
    return True


def _is_own(targets: Targets, role: Role, name: str) -> bool:
    """Answer whether the role may list this file: by its delegation, and by its name."""
    delegated = targets.get_delegated_role(role)
    return isinstance(delegated, DelegatedRole) and delegated.is_delegated_path(name) and name.startswith(f"{role}/")


def _required(data: bytes | None, path: str) -> bytes:
    if data is None:
        raise MissingTrust(f"{path} is not there")
    return data


def _check_snapshot_is_newer(new: Snapshot, seen: Snapshot) -> None:
    """Clause 5.5.5: no role may vanish or go back."""
    for name, info in seen.meta.items():
        found = new.meta.get(name)
        _check_version(found.version if found else 0, info.version, name)


def _check_version(new: int, seen: int, name: str) -> None:
    if new < seen:
        raise Rollback(f"{name} went back from version {seen} to {new}")

"""The client: follows a repository, remembers what it has seen, and says of which day its data are.

It stands on python-tuf's Metadata API because python-tuf's own updater has no public clock: we judge sets "as of" a
moment, report expiry, and never throw expired data away.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from tuf.api.metadata import Root, Snapshot, Targets, Timestamp

from signing.trust.contents import Contents
from signing.trust.errors import MissingTrust, NewerSetExpired, TrustError
from signing.trust.memory import MemoryInProcess, TrustMemory
from signing.trust.metadata import Verified, parse, sha256_of, verify
from signing.trust.paths import TIMESTAMP_PATH, metadata_path
from signing.trust.reading import NOWHERE, MappingReader, Reader
from signing.trust.roles import Role
from signing.trust.trusted_set import TrustedSet
from signing.trust.workflow import DETAILS, Seen, VerifiedSet, first_root, meta_of, newest_root, read_set


class TrustClient:
    """Follows one repository from a root that came with the program, or by hand."""

    def __init__(self, root: bytes, memory: TrustMemory) -> None:
        self._first_root = first_root(root)
        self._memory = memory

    def refresh(self, reader: Reader, now: datetime) -> TrustedSet:
        """Take the newest set that `reader` offers, commit it whole, and return it judged at `now`.

        Raises a TrustError when the set is refused; what was committed before stays, and `stored` returns it. New
        roots are kept even then, for they alone can take a stolen key away.
        """
        # (1) The roots, up to the newest.
        root = self._newest_root(reader)
        # (2) What was seen before, as far as the newest root still trusts who signed it.
        seen = self._seen(root)
        # (3) The set, held against what was seen.
        offered = read_set(reader, root, seen, self._memory.files())
        trusted = TrustedSet(offered, Contents(reader, self._memory), now)
        # (4) Expired data never replace data that have not expired.
        stored = self._stored(root)
        if stored is not None and trusted.expired and not stored.expired(now):
            raise NewerSetExpired(f"the newer set expired: {', '.join(trusted.expired)}")
        # (5) All of it, or nothing.
        self._memory.commit(offered.files, self._live_targets(offered))
        return trusted

    def stored(self, now: datetime, reader: Reader = NOWHERE) -> TrustedSet | None:
        """Return the committed set, verified again and judged at `now`; None without one, or with a damaged one.

        `reader` fetches the shards and lists that were not read before.
        """
        stored = self._stored(self._newest_root(NOWHERE))
        return None if stored is None else TrustedSet(stored, Contents(reader, self._memory), now)

    def _newest_root(self, reader: Reader) -> Verified[Root]:
        def offered(version: int) -> bytes | None:
            return reader.read(metadata_path(Role.ROOT, version), Role.ROOT.terms.max_length)

        chain = newest_root(self._first_root, self._memory.root, offered)
        for root in chain[1:]:
            if self._memory.root(root.signed.version) != root.data:
                self._memory.keep_root(root.signed.version, root.data)
        return chain[-1]

    def _seen(self, root: Verified[Root]) -> Seen | None:
        """Clause 5.3.11: what the newest root's keys did not sign is forgotten, and so is a fast-forward."""
        files = self._memory.files()
        try:
            timestamp = verify(Timestamp, _kept(files, TIMESTAMP_PATH), root.signed, Role.TIMESTAMP)
            path = metadata_path(Role.SNAPSHOT, timestamp.signed.snapshot_meta.version)
            return Seen(timestamp, verify(Snapshot, _kept(files, path), root.signed, Role.SNAPSHOT))
        except TrustError:
            return None

    def _stored(self, root: Verified[Root]) -> VerifiedSet | None:
        try:
            return read_set(MappingReader(self._memory.files()), root, None, {})
        except TrustError:
            return None

    def _live_targets(self, verified: VerifiedSet) -> set[str]:
        """Return the SHA-256 of every file that the set still names, the late role and its files among them."""
        late = sha256_of(meta_of(verified.snapshot.signed, DETAILS))
        roles = [file.signed for file in verified.delegated.values()]
        with suppress(TrustError):  # a damaged one is read again
            roles.append(parse(Targets, self._memory.target(late) or b"").signed)
        return {late} | {info.hashes.get("sha256", "") for role in roles for info in role.targets.values()}


def read_once(reader: Reader, now: datetime, root: bytes | None = None) -> TrustedSet:
    """Return the set that a bundle or a directory holds, verified from `root`, or else from its own first root.

    Without `root` the caller believes whoever gave him the files. Raises a TrustError when they do not hold together.
    """
    trusted = root if root is not None else own_first_root(reader)
    return TrustClient(trusted, MemoryInProcess()).refresh(reader, now)


def own_first_root(reader: Reader) -> bytes:
    """Return the first root of a bundle or a directory: to be trusted only as far as its giver is."""
    path = metadata_path(Role.ROOT, 1)
    data = reader.read(path, Role.ROOT.terms.max_length)
    if data is None:
        raise MissingTrust(f"{path} is not there")
    return data


def _kept(files: Mapping[str, bytes], path: str) -> bytes:
    if path not in files:
        raise MissingTrust(f"{path} was not kept")
    return files[path]

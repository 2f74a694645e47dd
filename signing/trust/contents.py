"""Files that are read when they are asked for: from the memory when it has them, else through the reader."""

from collections.abc import Mapping

from tuf.api.metadata import TargetFile, Targets

from signing.trust.errors import MissingTrust, TrustError
from signing.trust.memory import TrustMemory
from signing.trust.metadata import length_of, require_match, sha256_of
from signing.trust.paths import metadata_path, target_path
from signing.trust.reading import Reader
from signing.trust.roles import Role
from signing.trust.workflow import VerifiedSet, meta_of, read_delegated


class Contents:
    """Target files, and the role that is read late, of one client."""

    def __init__(self, reader: Reader, memory: TrustMemory) -> None:
        self._reader = reader
        self._memory = memory

    def target(self, info: TargetFile) -> bytes:
        """Return a target file that was verified, and remember it. Raises MissingTrust when it cannot be had."""
        sha256 = sha256_of(info)
        kept = self._kept(sha256, info)
        if kept is not None:
            return kept
        path = target_path(info.path, sha256)
        data = self._reader.read(path, length_of(info))
        if data is None:
            raise MissingTrust(f"{path} is not there")
        self._memory.keep_target(sha256, require_match(data, info, path))
        return data

    def role(self, verified: VerifiedSet, role: Role) -> Targets:
        """Return a delegated role that was left out of the set, and remember it."""
        info = meta_of(verified.snapshot.signed, role)
        sha256 = sha256_of(info)
        kept = self._memory.target(sha256)
        files: Mapping[str, bytes] = {metadata_path(role, info.version): kept} if kept is not None else {}
        found = read_delegated(self._reader, files, verified.snapshot.signed, verified.targets.signed, role)
        if found.data != kept:
            self._memory.keep_target(sha256, found.data)
        return found.signed

    def _kept(self, sha256: str, info: TargetFile) -> bytes | None:
        kept = self._memory.target(sha256)
        try:
            return None if kept is None else require_match(kept, info, info.path)
        except TrustError:  # damaged: read it again
            return None

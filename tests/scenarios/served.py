"""A set of files as a server offers it: honest ones from the real publisher, forged ones by whoever holds keys."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tuf.api.metadata import Metadata, MetaFile, Snapshot, TargetFile, Targets, Timestamp

from signing.keys import SigningKey
from signing.trust.keys import RoleSigner
from signing.trust.paths import TIMESTAMP_PATH, target_path

TOLD = ("targets", "issuers", "status")


@dataclass(frozen=True, slots=True)
class Served:
    """Files by path."""

    files: Mapping[str, bytes]

    def read(self, role: str) -> Metadata[Any]:
        """Return the current metadata of a role, as the timestamp leads to it."""
        return Metadata.from_bytes(self.files[self.path(role)])

    def path(self, role: str) -> str:
        """Return the path of a role's current metadata."""
        match role:
            case "root":
                return f"metadata/{self._newest_root}.root.json"
            case "timestamp":
                return TIMESTAMP_PATH
            case "snapshot":
                return f"metadata/{self.read('timestamp').signed.snapshot_meta.version}.snapshot.json"
            case _:
                return f"metadata/{self.read('snapshot').signed.meta[f'{role}.json'].version}.{role}.json"

    @property
    def versions(self) -> dict[str, int]:
        """The version of each role that a client reads at a refresh."""
        return {role: self.read(role).signed.version for role in ("root", "timestamp", "snapshot", *TOLD)}

    @property
    def issued(self) -> str:
        """The moment of which the set speaks."""
        return str(self.read("timestamp").signed.unrecognized_fields["x-issued"])

    def target(self, role: str, name: str) -> str:
        """Return the path of a target file."""
        return target_path(name, self.read(role).signed.targets[name].hashes["sha256"])

    def having(self, path: str, data: bytes) -> "Served":
        """Return the same with one file put in its place."""
        return Served({**self.files, path: data})

    def lacking(self, path: str) -> "Served":
        """Return the same without one file."""
        return Served({name: data for name, data in self.files.items() if name != path})

    def edited(self, path: str, edit: Callable[[bytes], bytes]) -> "Served":
        """Return the same with the bytes of one file changed."""
        return self.having(path, edit(self.files[path]))

    def signed(self, metadata: Metadata[Any], path: str, *keys: SigningKey) -> "Served":
        """Return the same with this metadata, signed by exactly these keys."""
        metadata.signatures.clear()
        for key in keys:
            metadata.sign(RoleSigner(key), append=True)
        return self.having(path, metadata.to_bytes())

    def next_role(self, role: str, edit: Callable[[Targets], object], *keys: SigningKey, version: int = 0) -> "Served":
        """Return the same with a new version of a targets role, which no snapshot names yet."""
        metadata = self.read(role)
        metadata.signed.version = version or metadata.signed.version + 1
        edit(metadata.signed)
        return self.signed(metadata, f"metadata/{metadata.signed.version}.{role}.json", *keys)

    def next_root(self, edit: Callable[[Any], object], *keys: SigningKey, number: int = 0) -> "Served":
        """Return the same with one more root; `number` puts it under another name than its version."""
        metadata = self.read("root")
        metadata.signed.version += 1
        edit(metadata.signed)
        return self.signed(metadata, f"metadata/{number or metadata.signed.version}.root.json", *keys)

    def named(
        self,
        roles: Mapping[str, int],
        snapshot_key: SigningKey,
        timestamp_key: SigningKey,
        *,
        version: int = 0,
        expires: datetime | None = None,
    ) -> "Served":
        """Return the same with a snapshot that names these versions, and a timestamp that names the snapshot."""
        snapshot = self.read("snapshot")
        for role, number in roles.items():
            data = self.files[f"metadata/{number}.{role}.json"]
            snapshot.signed.meta[f"{role}.json"] = MetaFile.from_data(number, data, ["sha256"])
        _renew(snapshot.signed, version, expires)
        path = f"metadata/{snapshot.signed.version}.snapshot.json"
        offered = self.signed(snapshot, path, snapshot_key)
        return offered.stamped(path, timestamp_key, version=version, expires=expires)

    def stamped(
        self,
        snapshot_path: str,
        timestamp_key: SigningKey,
        *,
        version: int = 0,
        expires: datetime | None = None,
    ) -> "Served":
        """Return the same with the next timestamp, which names this snapshot."""
        timestamp, data = self.read("timestamp"), self.files[snapshot_path]
        number = Metadata[Snapshot].from_bytes(data).signed.version
        timestamp.signed.snapshot_meta = MetaFile.from_data(number, data, ["sha256"])
        _renew(timestamp.signed, version, expires)
        return self.signed(timestamp, TIMESTAMP_PATH, timestamp_key)

    @property
    def _newest_root(self) -> int:
        version = 1
        while f"metadata/{version + 1}.root.json" in self.files:
            version += 1
        return version


def listing(name: str, data: bytes) -> Callable[[Targets], object]:
    """Return an edit that lists one more file."""

    def edit(targets: Targets) -> None:
        targets.targets[name] = TargetFile.from_data(name, data, ["sha256"])

    return edit


def _renew(signed: Snapshot | Timestamp, version: int, expires: datetime | None) -> None:
    signed.version = version or signed.version + 1
    signed.expires = expires or signed.expires


def unchanged(_signed: object) -> None:
    """Edit nothing but the version."""


def padded(data: bytes, length: int = 4096) -> bytes:
    """Return a file that goes on after its end; white space, so that it is good JSON still."""
    return data + b" " * length

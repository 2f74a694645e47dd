"""One metadata file at a time: parsed, matched against what names it, and its signatures counted."""

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

from tuf.api.exceptions import LengthOrHashMismatchError
from tuf.api.metadata import Key, Metadata, MetaFile, Root, Signed, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.serialization import DeserializationError, SerializationError

from signing.keys import PublicJwk, thumbprint
from signing.trust.errors import (
    MalformedTrust,
    ThresholdNotMet,
    TrustMismatch,
    UnsupportedTrust,
)
from signing.trust.keys import role_jwk
from signing.trust.roles import Role

Content = TypeVar("Content", Root, Timestamp, Snapshot, Targets)
SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Verified(Generic[Content]):
    """A metadata file whose signatures were counted, beside its bytes."""

    signed: Content
    data: bytes


def parse(kind: type[Content], data: bytes) -> Metadata[Content]:
    """Read a metadata file of one kind. Raises MalformedTrust."""
    try:
        metadata = Metadata[Content].from_bytes(data)
    except DeserializationError as error:
        raise MalformedTrust(f"not TUF metadata: {error}") from error
    if metadata.signed.type != kind.type:
        raise MalformedTrust(f"expected {kind.type} metadata, found {metadata.signed.type}")
    return metadata


def verify(kind: type[Content], data: bytes, delegator: Root | Targets, role: Role) -> Verified[Content]:
    """Read a metadata file and require the signatures that `delegator` demands for `role`.

    It checks neither version nor expiry. Raises MalformedTrust or ThresholdNotMet.
    """
    metadata = parse(kind, data)
    require_threshold(metadata, delegator, role)
    return Verified(metadata.signed, data)


def require_threshold(metadata: Metadata[Content], delegator: Root | Targets, role: Role) -> None:
    """Count distinct public keys, not key ids: python-tuf counts one key under two ids as two.

    A key that is not ECDSA on P-256 counts for nothing. Raises MalformedTrust or ThresholdNotMet.
    """
    data = _signed_bytes(metadata)
    try:
        result = delegator.get_verification_result(role, data, metadata.signatures)
    except ValueError as error:
        raise MalformedTrust(f"nobody is named who signs {role}") from error
    keys = {thumbprint(jwk) for jwk in map(_usable, result.signed.values()) if jwk is not None}
    if len(keys) < result.threshold:
        raise ThresholdNotMet(f"{role} is signed by {len(keys)} of the {result.threshold} keys that it needs")


def _signed_bytes(metadata: Metadata[Content]) -> bytes:
    try:
        return metadata.signed_bytes
    except SerializationError as error:  # a fraction, half a character: nobody can have signed it
        raise MalformedTrust("the file has no canonical form") from error


def _usable(key: Key) -> PublicJwk | None:
    try:
        return role_jwk(key)
    except UnsupportedTrust:
        return None


def require_match(data: bytes, info: MetaFile | TargetFile, path: str) -> bytes:
    """Return `data` when it has the length and SHA-256 that a signed file names. Raises TrustMismatch."""
    sha256_of(info)
    try:
        info.verify_length_and_hashes(data)
    except LengthOrHashMismatchError as error:
        raise TrustMismatch(f"{path} is not the file that was signed for") from error
    return data


def sha256_of(info: MetaFile | TargetFile) -> str:
    """Return the SHA-256 of a named file in hex. Raises UnsupportedTrust when it is not named by just that."""
    hashes = info.hashes or {}
    if info.length is None or hashes.keys() != {"sha256"} or not SHA256.fullmatch(hashes["sha256"]):
        raise UnsupportedTrust("a file is named without its length, or not by SHA-256 alone")
    return hashes["sha256"]


def length_of(info: MetaFile | TargetFile) -> int:
    """Return the signed length of a named file in bytes. Raises UnsupportedTrust without one."""
    if info.length is None:
        raise UnsupportedTrust("a file is named without its length")
    return info.length


def require_version(signed: Signed, version: int, role: Role) -> None:
    """Raise TrustMismatch unless the file has the version under which it was named."""
    if signed.version != version:
        raise TrustMismatch(f"{role} has version {signed.version} where {version} was named")

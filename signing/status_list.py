"""Status lists: two bits for each certificate, signed (draft-ietf-oauth-status-list-21).

Index `i` is in byte `i // 4`, from the least significant bits up (section 4.1); the bytes are compressed as ZLIB
(RFC 1950) and written in base64url (section 4.2). Our lists have one size, so that an index says nothing about how
many certificates there are, and an index that was never allocated reads NOT_ACTIVATED.
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any, Self

from signing import base64url
from signing.errors import SigningError
from signing.keys import BadSignature, PublicJwk, SigningKey, UnusableKey, verify_signature
from signing.published_json import MalformedPublication, instant, load_object, members, seconds, typed

CAPACITY = 131_072  # entries of one list
BITS = 2  # of one entry
ENTRIES_PER_BYTE = 8 // BITS
LIST_LENGTH = CAPACITY // ENTRIES_PER_BYTE  # bytes
MAX_TOKEN_LENGTH = 65_536  # characters; a list that does not compress at all has 58,500
LIFETIME = timedelta(days=30)
TIME_TO_LIVE = timedelta(days=1)
"""How long a copy may be used before a fresh one is asked for: the timestamp role signs daily."""


class StatusValue(IntEnum):
    """What a status list says of one certificate."""

    VALID = 0
    REVOKED = 1
    SUSPENDED = 2
    NOT_ACTIVATED = 3


class MalformedStatusList(SigningError):
    """A text is not a status list of ours."""


class StatusList:
    """The statuses of 131,072 certificates."""

    def __init__(self, packed: bytes = b"\xff" * LIST_LENGTH) -> None:
        if len(packed) != LIST_LENGTH:
            raise MalformedStatusList(f"a status list has {LIST_LENGTH} bytes, this one {len(packed)}")
        self._packed = bytearray(packed)

    @property
    def packed(self) -> bytes:
        """The list as bytes, four entries in each."""
        return bytes(self._packed)

    def copy(self) -> Self:
        """Return another list with the same statuses."""
        return type(self)(self.packed)

    def get(self, index: int) -> StatusValue:
        """Return the status at `index`. Raises IndexError outside 0 to 131,071."""
        return StatusValue(self._packed[self._byte_of(index)] >> _shift_of(index) & 0b11)

    def set(self, index: int, value: StatusValue) -> None:
        """Write the status at `index`. Raises IndexError outside 0 to 131,071."""
        at, shift = self._byte_of(index), _shift_of(index)
        self._packed[at] = self._packed[at] & ~(0b11 << shift) | value << shift

    def __eq__(self, other: object) -> bool:
        return isinstance(other, StatusList) and self._packed == other._packed

    __hash__ = None  # type: ignore[assignment]  # a list changes: it must not be a key

    @staticmethod
    def _byte_of(index: int) -> int:
        if not 0 <= index < CAPACITY:
            raise IndexError(f"a status list has no entry {index}")
        return index // ENTRIES_PER_BYTE


@dataclass(frozen=True, slots=True)
class SignedStatusList:
    """A status list whose signature was verified."""

    uri: str
    """The list's name, the claim `sub`; certificates carry it as `status.status_list.uri`."""
    issued_at: datetime
    expires_at: datetime
    """From this second on the list is stale."""
    ttl: timedelta
    kid: str
    statuses: StatusList


def sign_status_list(
    statuses: StatusList,
    uri: str,
    issued_at: datetime,
    key: SigningKey,
    *,
    lifetime: timedelta = LIFETIME,
    ttl: timedelta = TIME_TO_LIVE,
) -> str:
    """Return the status list token (section 5.1) in compact form."""
    issued = seconds(issued_at)
    claims = {
        "sub": uri,
        "iat": issued,
        "exp": issued + int(lifetime.total_seconds()),
        "ttl": int(ttl.total_seconds()),
        "status_list": {"bits": BITS, "lst": compress(statuses.packed)},
    }
    signing_input = f"{_part({'alg': 'ES256', 'kid': key.kid, 'typ': 'statuslist+jwt'})}.{_part(claims)}"
    return f"{signing_input}.{base64url.encode(key.sign(signing_input.encode()))}"


def decode_status_list(token: str, keys: Mapping[str, PublicJwk]) -> SignedStatusList:
    """Read a status list token and verify it with the key of `keys` that it names.

    It does not check `sub` against a certificate, nor the dates against a clock. Raises MalformedStatusList for
    the form, BadSignature for a signature by any other key.
    """
    try:
        header, payload, signature = _parts(token)
        kid = _check_header(header)
        _verify(keys, kid, base64url.decode(signature), f"{header}.{payload}".encode())
        return _read(load_object(base64url.decode(payload)), kid)
    except (ValueError, MalformedPublication) as error:
        raise MalformedStatusList(f"not a status list token: {error}") from error


def compress(packed: bytes) -> str:
    """Return the member `lst` (section 4.2): ZLIB at the highest level, in base64url."""
    return base64url.encode(zlib.compress(packed, level=9))


def decompress(lst: str, length: int = LIST_LENGTH) -> bytes:
    """Return the bytes of the member `lst`.

    Raises MalformedStatusList unless it holds one complete ZLIB stream of exactly `length` bytes; never inflates
    further than that, for 100 KB can inflate to 100 MB.
    """
    inflater = zlib.decompressobj()
    try:
        packed = inflater.decompress(base64url.decode(lst), length)
        # The last bytes of the stream, its checksum, are read only when more output is asked for.
        packed += inflater.decompress(inflater.unconsumed_tail, 1)
    except (ValueError, zlib.error) as error:
        raise MalformedStatusList("the list is not ZLIB in base64url") from error
    if len(packed) != length or not inflater.eof or inflater.unused_data:
        raise MalformedStatusList(f"the list does not inflate to exactly {length} bytes")
    return packed


def _shift_of(index: int) -> int:
    return index % ENTRIES_PER_BYTE * BITS


def _part(value: object) -> str:
    return base64url.encode(json.dumps(value, separators=(",", ":")).encode())


def _parts(token: str) -> tuple[str, str, str]:
    if len(token) > MAX_TOKEN_LENGTH:
        raise MalformedStatusList(f"over {MAX_TOKEN_LENGTH} characters")
    header, payload, signature = token.split(".")
    return header, payload, signature


def _check_header(header: str) -> str:
    found = members(load_object(base64url.decode(header)), ("alg", "kid", "typ"))
    if (found["alg"], found["typ"]) != ("ES256", "statuslist+jwt"):
        raise MalformedStatusList("its header is not that of a status list")
    return typed(found["kid"], str)


def _verify(keys: Mapping[str, PublicJwk], kid: str, signature: bytes, signing_input: bytes) -> None:
    if kid not in keys:
        raise BadSignature(f"the key {kid!r} is not a status key")
    try:
        verify_signature(keys[kid], signature, signing_input)
    except UnusableKey as error:
        raise BadSignature("the status key cannot be used") from error


def _read(claims: dict[str, Any], kid: str) -> SignedStatusList:
    members(claims, ("sub", "iat", "exp", "ttl", "status_list"))
    status_list = members(claims["status_list"], ("bits", "lst"))
    if typed(status_list["bits"], int) != BITS:
        raise MalformedStatusList("entries must have 2 bits")
    return SignedStatusList(
        uri=typed(claims["sub"], str),
        issued_at=instant(claims["iat"]),
        expires_at=instant(claims["exp"]),
        ttl=_duration(claims["ttl"]),
        kid=kid,
        statuses=StatusList(decompress(typed(status_list["lst"], str))),
    )


def _duration(count: object) -> timedelta:
    try:
        return timedelta(seconds=typed(count, int))
    except OverflowError as error:
        raise MalformedStatusList(f"{count} seconds are not a time to live") from error

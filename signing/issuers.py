"""The issuers as published: who was licensed when, for which schemes, and with which keys.

The list is cut into 64 shards by licence number, so that a checker reads one shard for one certificate. All
intervals are in whole days of Asia/Jakarta and include both ends: "licensed until 31 December" holds on 31 December.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from signing.keys import PublicJwk
from signing.published_json import day, dump, entries, instant, members, optional, row, seconds, typed
from signing.schemes import is_newer_version

SHARDS = 64


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` to `end`, both included."""

    start: date
    end: date | None
    """The last day; None while it is open."""

    def contains(self, on: date) -> bool:
        """Answer whether the day `on` is in the interval."""
        return self.start <= on and (self.end is None or on <= self.end)


@dataclass(frozen=True, slots=True)
class ScopeInterval:
    """Days, both ends included, on which an issuer may certify for one version of a scheme."""

    scheme: str
    """Scheme code and version, `SKM-000123@2`."""
    start: date
    end: date | None

    def contains(self, scheme: str, on: date) -> bool:
        """Answer whether the interval is for `scheme` and holds the day `on`."""
        return self.scheme == scheme and Interval(self.start, self.end).contains(on)


@dataclass(frozen=True, slots=True)
class IssuerKey:
    """One signing key of an issuer."""

    kid: str
    jwk: PublicJwk
    not_before: datetime
    """The first moment at which it may sign; like all times here published in whole seconds, rounded down."""
    not_after: datetime | None
    """The last second in which it may sign; None while it is in use."""
    compromised_at: datetime | None = None
    """When its secrecy was lost, or is assumed lost; from then on only `genuine` certificates count."""
    genuine: frozenset[str] = frozenset()
    """SHA-256 (lower case hex) of the JWS signing inputs that this key is known to have signed rightly."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """One LSP as the register publishes it."""

    licence_number: str
    name: str
    type: str
    """P1, P2 or P3."""
    licences: tuple[Interval, ...] = ()
    freezes: tuple[Interval, ...] = ()
    scope: tuple[ScopeInterval, ...] = ()
    keys: tuple[IssuerKey, ...] = ()

    def key(self, kid: str) -> IssuerKey | None:
        """Return the key with this name, when it is one of this issuer."""
        return next((key for key in self.keys if key.kid == kid), None)

    def was_licensed(self, on: date) -> bool:
        """Answer whether a licence was in force on the day `on` and not frozen."""
        return any(licence.contains(on) for licence in self.licences) and not any(
            freeze.contains(on) for freeze in self.freezes
        )

    def was_in_scope(self, scheme: str, on: date) -> bool:
        """Answer whether `scheme` (code@version) was in the issuer's scope on the day `on`."""
        return any(interval.contains(scheme, on) for interval in self.scope)

    def had_newer_version(self, scheme: str, on: date) -> bool:
        """Answer whether a higher version of `scheme` had come into the issuer's scope by the day `on`."""
        return any(is_newer_version(interval.scheme, scheme) and interval.start <= on for interval in self.scope)


def shard_of(licence_number: str) -> int:
    """Return the shard, 0 to 63, in which the issuer with this licence number is published."""
    return hashlib.sha256(licence_number.encode()).digest()[0] >> 2


def encode_shard(issuers: Iterable[Issuer]) -> bytes:
    """Return a shard file; equal issuers give equal bytes, in whatever order they come."""
    ordered = sorted(issuers, key=lambda issuer: issuer.licence_number)
    return dump({"issuers": [_encode(issuer) for issuer in ordered], "version": 1})


def decode_shard(data: bytes) -> dict[str, Issuer]:
    """Read a shard file into issuers by licence number. Raises MalformedPublication."""
    return {issuer.licence_number: issuer for issuer in map(_decode, entries(data, "issuers"))}


def _encode(issuer: Issuer) -> dict[str, Any]:
    return {
        "licence_number": issuer.licence_number,
        "name": issuer.name,
        "type": issuer.type,
        "licences": [_encode_interval(interval) for interval in issuer.licences],
        "freezes": [_encode_interval(interval) for interval in issuer.freezes],
        "scope": [[scope.scheme, *_encode_interval(scope)] for scope in issuer.scope],
        "keys": [_encode_key(key) for key in issuer.keys],
    }


def _encode_interval(interval: Interval | ScopeInterval) -> list[str | None]:
    return [interval.start.isoformat(), interval.end.isoformat() if interval.end else None]


def _encode_key(key: IssuerKey) -> dict[str, Any]:
    return {
        "kid": key.kid,
        "jwk": key.jwk,
        "not_before": seconds(key.not_before),
        "not_after": key.not_after and seconds(key.not_after),
        "compromised_at": key.compromised_at and seconds(key.compromised_at),
        "genuine": sorted(key.genuine),
    }


def _decode(value: object) -> Issuer:
    fields = members(value, ("licence_number", "name", "type", "licences", "freezes", "scope", "keys"))
    return Issuer(
        licence_number=typed(fields["licence_number"], str),
        name=typed(fields["name"], str),
        type=typed(fields["type"], str),
        licences=tuple(_decode_interval(entry) for entry in typed(fields["licences"], list)),
        freezes=tuple(_decode_interval(entry) for entry in typed(fields["freezes"], list)),
        scope=tuple(_decode_scope(entry) for entry in typed(fields["scope"], list)),
        keys=tuple(_decode_key(entry) for entry in typed(fields["keys"], list)),
    )


def _decode_interval(value: object) -> Interval:
    start, end = row(value, 2)
    return Interval(day(start), optional(day, end))


def _decode_scope(value: object) -> ScopeInterval:
    scheme, start, end = row(value, 3)
    return ScopeInterval(typed(scheme, str), day(start), optional(day, end))


def _decode_key(value: object) -> IssuerKey:
    fields = members(value, ("kid", "jwk", "not_before", "not_after", "compromised_at", "genuine"))
    return IssuerKey(
        kid=typed(fields["kid"], str),
        jwk={name: typed(part, str) for name, part in members(fields["jwk"], ("kty", "crv", "x", "y")).items()},
        not_before=instant(fields["not_before"]),
        not_after=optional(instant, fields["not_after"]),
        compromised_at=optional(instant, fields["compromised_at"]),
        genuine=frozenset(typed(entry, str) for entry in typed(fields["genuine"], list)),
    )

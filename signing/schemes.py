"""The schemes as published, for the details beside a verdict; a verdict never needs them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from signing.errors import SigningError
from signing.published_json import dump, entries, members, row, typed

SHARDS = 64

_CODE_AND_VERSION = re.compile(r"(SKM-[0-9]{6})@([1-9][0-9]{0,2})")


class NotASchemeVersion(SigningError):
    """A text is not a scheme code and version such as `SKM-000123@2`."""


@dataclass(frozen=True, slots=True)
class PublishedUnit:
    """One competency unit of a scheme."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class PublishedScheme:
    """One version of a certification scheme."""

    scheme: str
    """Scheme code and version, `SKM-000123@2`."""
    title: str
    """The Indonesian title, as certificates print it."""
    title_english: str
    units: tuple[PublishedUnit, ...] = ()


def scheme_shard_of(scheme: str) -> int:
    """Return the shard, 0 to 63, of `SKM-000123@2`: its number modulo 64. Raises NotASchemeVersion."""
    number = scheme.partition("@")[0].rpartition("-")[2]
    if not (number.isascii() and number.isdigit()):
        raise NotASchemeVersion(f"{scheme!r} is not a scheme code and version")
    return int(number) % SHARDS


def is_newer_version(scheme: str, than: str) -> bool:
    """Answer whether `scheme` is a higher version of the very scheme of `than`, both as `SKM-000123@2`."""
    found, other = _CODE_AND_VERSION.fullmatch(scheme), _CODE_AND_VERSION.fullmatch(than)
    return found is not None and other is not None and found[1] == other[1] and int(found[2]) > int(other[2])


def encode_scheme_shard(schemes: Iterable[PublishedScheme]) -> bytes:
    """Return a shard file; equal schemes give equal bytes, in whatever order they come."""
    ordered = sorted(schemes, key=lambda scheme: scheme.scheme)
    return dump({"schemes": [_encode(scheme) for scheme in ordered], "version": 1})


def decode_scheme_shard(data: bytes) -> dict[str, PublishedScheme]:
    """Read a shard file into schemes by code and version. Raises MalformedPublication."""
    return {scheme.scheme: scheme for scheme in map(_decode, entries(data, "schemes"))}


def _encode(scheme: PublishedScheme) -> dict[str, Any]:
    return {
        "scheme": scheme.scheme,
        "title": scheme.title,
        "title_english": scheme.title_english,
        "units": [[unit.code, unit.title] for unit in scheme.units],
    }


def _decode(value: object) -> PublishedScheme:
    fields = members(value, ("scheme", "title", "title_english", "units"))
    return PublishedScheme(
        scheme=typed(fields["scheme"], str),
        title=typed(fields["title"], str),
        title_english=typed(fields["title_english"], str),
        units=tuple(_decode_unit(unit) for unit in typed(fields["units"], list)),
    )


def _decode_unit(value: object) -> PublishedUnit:
    code, title = row(value, 2)
    return PublishedUnit(typed(code, str), typed(title, str))

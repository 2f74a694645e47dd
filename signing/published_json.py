"""The JSON of published files: written in one spelling only, read strictly.

What is written is minified UTF-8 with sorted members, so that equal content has equal bytes and an equal hash.
"""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from signing.errors import SigningError

Value = TypeVar("Value")


class MalformedPublication(SigningError):
    """A published file does not have the form that this release reads."""


def dump(value: object) -> bytes:
    """Return `value` as minified UTF-8 JSON with sorted members."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode()


def load_object(data: bytes) -> dict[str, Any]:
    """Read one JSON object.

    Raises MalformedPublication, also for a repeated member, a fraction or a byte-order mark.
    """
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_unrepeated,
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
        )
    except (ValueError, RecursionError) as error:
        raise MalformedPublication(f"not the JSON of a published file: {error}") from error
    return typed(value, dict)


def typed(value: object, kind: type[Value]) -> Value:
    """Return `value` when it is exactly of the type `kind` (a bool is no int), or raise MalformedPublication."""
    if type(value) is not kind:
        raise MalformedPublication(f"expected {kind.__name__}, found {type(value).__name__}")
    return value


def members(value: object, names: Iterable[str]) -> dict[str, Any]:
    """Return the object `value` when it has exactly the members `names`, or raise MalformedPublication."""
    found = typed(value, dict)
    if found.keys() != set(names):
        raise MalformedPublication(f"expected the members {sorted(names)}, found {sorted(found)}")
    return found


def entries(data: bytes, name: str) -> list[Any]:
    """Return the array `name` of a published file of version 1. Raises MalformedPublication."""
    published = members(load_object(data), (name, "version"))
    if typed(published["version"], int) != 1:
        raise MalformedPublication(f"version {published['version']} of this file needs a newer release")
    return typed(published[name], list)


def row(value: object, length: int) -> list[Any]:
    """Return the array `value` when it has `length` entries, or raise MalformedPublication."""
    found = typed(value, list)
    if len(found) != length:
        raise MalformedPublication(f"expected {length} entries, found {len(found)}")
    return found


def optional(read: Callable[[object], Value], value: object) -> Value | None:
    """Return None for null, else what `read` makes of the value."""
    return None if value is None else read(value)


def day(text: object) -> date:
    """Read a day, YYYY-MM-DD."""
    written = typed(text, str)
    try:
        found = date.fromisoformat(written)
    except ValueError as error:
        raise MalformedPublication(f"{written!r} is not a day") from error
    if found.isoformat() != written:
        raise MalformedPublication(f"{written!r} is not a day written YYYY-MM-DD")
    return found


def instant(seconds: object) -> datetime:
    """Read a NumericDate in whole seconds as an aware time in UTC."""
    number = typed(seconds, int)
    try:
        return datetime.fromtimestamp(number, UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise MalformedPublication(f"{number} is not a time") from error


def seconds(moment: datetime) -> int:
    """Return the NumericDate of an aware time, rounded down to the whole second."""
    if moment.tzinfo is None:
        raise ValueError("a time without its time zone says nothing")
    return int(moment.timestamp() // 1)


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a member is repeated")
    return found


def _no_fraction(text: str) -> None:
    raise ValueError(f"{text} is not an integer")

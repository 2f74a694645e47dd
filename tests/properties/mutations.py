"""Random changes of genuine certificates, at every level of their form: text, digits, bytes, base64url, JSON."""

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any, Self

from signing import base64url
from signing.token import protected_header
from signing.transport import dictionary, qr_text, read_scanned_text, to_digits
from tests.vectors.pinned import ISS, ORDER

Parts = tuple[bytes, bytes, bytes]
"""Header, payload, signature."""


@dataclass(frozen=True)
class Genuine:
    """A genuine certificate in its forms."""

    compact: str
    digits: str
    code: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Return all forms of a certificate that is given in any."""
        compact = read_scanned_text(text).compact
        digits = to_digits(compact)
        return cls(compact, digits, qr_text(ISS, digits))

    @cached_property
    def parts(self) -> Parts:
        """The decoded parts of the token."""
        header, payload, signature = map(base64url.decode, self.compact.split("."))
        return header, payload, signature


def seeded(seed: int) -> Random:
    """Return a generator that draws the same each time."""
    return Random(seed)  # noqa: S311 - nothing here is a secret


def mutate(random: Random, all_genuine: Sequence[Genuine]) -> str:
    """Return a genuine certificate changed in one random way, or in several."""
    one, other = random.choice(all_genuine), random.choice(all_genuine)
    text = random.choice(_MUTATIONS)(random, one, other)
    while random.random() < 0.2:
        text = _text(random, text)
    return text


# ---------------------------------------------------------------------------------------------- bytes and characters


def _bytes(random: Random, data: bytes) -> bytes:
    """Change a few bits or bytes."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 1, 2, 5))):
        at = random.randrange(len(changed) + 1)
        action = random.randrange(6)
        if action <= 2 and at < len(changed):
            changed[at] ^= 1 << random.randrange(8)
        elif action == 3 and at < len(changed):
            changed[at] = random.randrange(256)
        elif action == 4:
            changed[at:at] = random.randbytes(random.choice((1, 1, 4, 200)))
        else:
            del changed[at : at + random.choice((1, 1, 4, 60))]
    return bytes(changed)


_STRANGE = "0123456789.#/=+-_ \n\0eyAZ{}[]\"':,\\\u0660\uff11\u00b2\u202e\u0430\ud800\U0001f600"


def _text(random: Random, text: str) -> str:
    """Change a few characters."""
    at, length = random.randrange(len(text) + 1), random.choice((1, 1, 2, 30))
    piece = "".join(random.choice(_STRANGE) for _ in range(length))
    action = random.randrange(5)
    if action == 0:
        return text[:at] + piece + text[at:]
    if action == 1:
        return text[:at] + text[at + length :]
    if action == 2:
        return text[:at] + piece + text[at + length :]
    if action == 3:
        return text[:at] + text[at : at + length] * 2 + text[at + length :]
    return text[at:] + text[:at]


# ------------------------------------------------------------------------------------------------------ whole texts


def _characters(random: Random, one: Genuine, _other: Genuine) -> str:
    return _text(random, random.choice((one.compact, one.digits, one.code)))


def _a_digit(random: Random, one: Genuine, _other: Genuine) -> str:
    at = random.randrange(len(one.digits))
    return one.digits[:at] + random.choice("0123456789") + one.digits[at + 1 :]


def _splice(random: Random, one: Genuine, other: Genuine) -> str:
    first, second = random.choice(((one.compact, other.compact), (one.digits, other.digits), (one.code, other.code)))
    return first[: random.randrange(len(first))] + second[random.randrange(len(second)) :]


# --------------------------------------------------------------------------------------------- what digits stand for


def _transport(random: Random, one: Genuine, other: Genuine) -> str:
    data = _bytes_of(one)
    if random.random() < 0.2:
        at = random.choice((1, 9, 73))
        data = data[:at] + _bytes_of(other)[at:]
    else:
        data = _bytes(random, data)
    return str(int.from_bytes(data, "big"))


def _bytes_of(one: Genuine) -> bytes:
    number = int(one.digits)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def _deflated(random: Random, one: Genuine, _other: Genuine) -> str:
    payload = _bytes(random, one.parts[1])
    arguments = (random.randrange(10), zlib.DEFLATED, -zlib.MAX_WBITS, 9, zlib.Z_DEFAULT_STRATEGY)
    compressor = zlib.compressobj(*arguments, random.choice((dictionary(), b"another dictionary")))
    stream = compressor.compress(payload) + compressor.flush()
    return str(int.from_bytes(_bytes_of(one)[:73] + stream, "big"))


# ------------------------------------------------------------------------------------------------- parts of the token


def _joined(parts: Parts) -> str:
    return ".".join(map(base64url.encode, parts))


def _a_part(random: Random, one: Genuine, _other: Genuine) -> str:
    parts = list(one.parts)
    at = random.randrange(3)
    parts[at] = _bytes(random, parts[at])
    return _joined((parts[0], parts[1], parts[2]))


def _mixed_parts(random: Random, one: Genuine, other: Genuine) -> str:
    header, payload, signature = (random.choice(pair) for pair in zip(one.parts, other.parts, strict=True))
    return _joined((header, payload, signature))


def _signature(random: Random, one: Genuine, _other: Genuine) -> str:
    header, payload, signature = one.parts
    halves = [int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")]
    at = random.randrange(2)
    change = random.choice((0, 1, ORDER, ORDER - 1, ORDER - halves[at], halves[at] + 1, halves[1 - at], 2**256 - 1))
    halves[at] = change
    return _joined((header, payload, b"".join(half.to_bytes(32, "big") for half in halves)))


def _header(random: Random, one: Genuine, other: Genuine) -> str:
    _, payload, signature = one.parts
    kid = json.loads(other.parts[0])["kid"]
    spelled = (protected_header(kid), b'{"alg":"none"}', b"{}", one.parts[0].replace(b"ES256", b"HS256"))
    return _joined((random.choice(spelled), payload, signature))


# ------------------------------------------------------------------------------------------------------ JSON members

_VALUES: tuple[Any, ...] = (None, True, False, 0, -1, 1.5, 10**30, 2**53, "", "x", "\ud800", "\u202e", [], {}, [[]])


def _json(random: Random, one: Genuine, other: Genuine) -> str:
    header, payload, signature = one.parts
    members = json.loads(payload)
    name = random.choice(list(members))
    action = random.randrange(5)
    if action == 0:
        del members[name]
    elif action == 1:
        members[name] = random.choice((*_VALUES, *json.loads(other.parts[1]).values()))
    elif action == 2:
        members[random.choice(("nik", "nbf", "__proto__", name.upper(), name + " "))] = random.choice(_VALUES)
    elif action == 3:
        members = dict(random.sample(list(members.items()), len(members)))
    else:
        members["status"] = {"status_list": {"idx": random.randrange(-1, 140_000), "uri": members["iss"]}}
    return _joined((header, _spelled(random, members), signature))


def _spelled(random: Random, members: dict[str, Any]) -> bytes:
    text = json.dumps(
        members,
        ensure_ascii=random.random() < 0.2,
        separators=random.choice(((",", ":"), (", ", ": "))),
        indent=random.choice((None, None, 2)),
    )
    if random.random() < 0.2:
        text = text.replace("{", '{"name":"Orang Lain",', 1)
    return text.encode("utf-8", "surrogatepass")


def _nested(random: Random, one: Genuine, _other: Genuine) -> str:
    header, _, signature = one.parts
    depth = random.randrange(1, 3_000)
    opening, closing = random.choice(((b"[", b"]"), (b'{"a":', b"}")))
    return _joined((header, opening * depth + closing * depth, signature))


_MUTATIONS: tuple[Callable[[Random, Genuine, Genuine], str], ...] = (
    *(_characters,) * 3,
    _a_digit,
    _splice,
    *(_transport,) * 3,
    _deflated,
    *(_a_part,) * 2,
    _mixed_parts,
    _signature,
    _header,
    *(_json,) * 3,
    _nested,
)

"""JSON as a security format reads it: one spelling, no repeated member, no number that is not an integer."""

import json
from typing import Any, NoReturn

from signing.defects import Defect, MalformedToken

MAX_BRACKETS = 16  # opening brackets and braces in one text; a certificate has three
MAX_INTEGER_LENGTH = 16  # characters; 2**53 has sixteen digits, and JavaScript counts no further

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def parse_object(data: bytes) -> dict[str, Any]:
    """Parse one JSON object out of untrusted bytes; the caller has bounded their number.

    Raises MalformedToken for a byte-order mark, bytes that are not UTF-8, text that is not JSON, a value that is not
    an object, deep nesting, a repeated member at any depth, and every number that is not a short integer.
    """
    members = _parse(_text_of(data))
    if not isinstance(members, dict):
        raise MalformedToken(Defect.NOT_AN_OBJECT)
    return members


def _text_of(data: bytes) -> str:
    if data.startswith(BYTE_ORDER_MARK):
        raise MalformedToken(Defect.BYTE_ORDER_MARK)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise MalformedToken(Defect.NOT_UTF8) from error


def _parse(text: str) -> object:
    # Counting brackets before parsing bounds the parser's recursion; brackets inside of strings count too.
    if text.count("{") + text.count("[") > MAX_BRACKETS:
        raise MalformedToken(Defect.NESTED_TOO_DEEP)
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise MalformedToken(Defect.NOT_JSON) from error


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise MalformedToken(Defect.DUPLICATE_MEMBER)
    return members


def _integer(text: str) -> int:
    if len(text) > MAX_INTEGER_LENGTH:
        raise MalformedToken(Defect.INTEGER_TOO_LONG)
    return int(text)


def _not_an_integer(_text: str) -> NoReturn:
    raise MalformedToken(Defect.NOT_AN_INTEGER)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unrepeated,
    parse_int=_integer,
    parse_float=_not_an_integer,  # 1.0 and 1e3 too
    parse_constant=_not_an_integer,  # NaN, Infinity
)

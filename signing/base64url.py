"""Base64url without padding (RFC 7515 section 2), one spelling for each sequence of bytes."""

import base64
import re

_ALPHABET = re.compile(r"[A-Za-z0-9_-]*", re.ASCII)


def encode(data: bytes) -> str:
    """Return the one spelling of `data`."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decode(text: str) -> bytes:
    """Return the bytes that `text` spells.

    Raises ValueError for every spelling but the one that `encode` gives: padding, white space, characters of the
    other alphabet, and bits left over at the end that are not zero (RFC 4648 section 3.5).
    """
    if not _ALPHABET.fullmatch(text):
        raise ValueError("a character outside the alphabet of base64url")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if encode(data) != text:
        raise ValueError("not the canonical spelling")
    return data

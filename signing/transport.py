"""The dense form of a token in a QR code: decimal digits of a big integer, and the text around them.

    <iss>/#<digits>
    digits = decimal( 0x01 | kid, 8 bytes | signature, 64 bytes | raw DEFLATE of the payload with dictionary 1 )

It is a reversible spelling of the compact JWS, nothing more: what is checked is always the JWS that was rebuilt.
"""

import re
import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from signing import base64url
from signing.claims import CertificateClaims
from signing.decoding import KID_BYTES, MAX_PAYLOAD_LENGTH, decode_compact
from signing.defects import Defect, MalformedToken, NotOurs, UnsupportedToken
from signing.keys import SIGNATURE_LENGTH
from signing.token import protected_header

VERSION = 1
MAX_DIGITS = 2_000
FEWEST_DIGITS = 176  # of a number of 74 bytes: version, kid, signature and one byte more
MAX_TEXT_LENGTH = 8_192  # characters of a scanned text: a compact JWS, or a URL with digits

_KID = slice(1, 1 + KID_BYTES)
_SIGNATURE = slice(_KID.stop, _KID.stop + SIGNATURE_LENGTH)
_DEFLATE = slice(_SIGNATURE.stop, None)

_DIGITS = re.compile(r"[0-9]+", re.ASCII)
_URL_WITH_DIGITS = re.compile(r"(?P<host>[^#\s]*)/#(?P<digits>[^\s]*)")
_LIKE_JWS = ("ey", "ew", "77u")  # base64url of a brace and what may follow it, and of a byte-order mark


@dataclass(frozen=True, slots=True)
class ScannedCertificate:
    """What a scanned or typed text turned out to hold."""

    compact: str
    """The compact JWS, not checked in any way."""
    host: str | None
    """What stood in front of `/#`, `https://cek.bnsp.go.id`; None for a JWS or digits alone. A certificate is checked
    whatever the host; one that is not the token's `iss` deserves a warning, for it may be a look-alike site."""


@cache
def dictionary() -> bytes:
    """Return preset dictionary 1. Frozen: a byte changed in it makes every printed certificate unreadable."""
    return files("signing").joinpath("dictionary_1.bin").read_bytes()


def to_digits(compact: str) -> str:
    """Return the digits that carry a compact JWS.

    Raises MalformedToken or UnsupportedToken when it is not a certificate token, or is too long for a symbol.
    """
    token = decode_compact(compact)
    data = bytes([VERSION]) + base64url.decode(token.kid) + token.signature + _deflate(token.claims.payload())
    digits = str(int.from_bytes(data, "big"))
    if len(digits) > MAX_DIGITS:
        raise MalformedToken(Defect.TOO_MANY_DIGITS)
    return digits


def longest_digits(claims: CertificateClaims) -> int:
    """Return how many digits these claims need at most, whatever the key and the signature."""
    length = _SIGNATURE.stop + len(_deflate(claims.payload()))  # bytes
    return len(str(int.from_bytes(bytes([VERSION]) + b"\xff" * (length - 1), "big")))


def from_digits(digits: str) -> str:
    """Rebuild the compact JWS out of a symbol's digits, byte for byte.

    The JWS is not checked: `signing.decoding.decode_compact` does. Raises MalformedToken or UnsupportedToken.
    """
    data = _bytes_of(digits)
    # 0x01 is never zero, so no leading byte is lost in the integer.
    if data[0] != VERSION:
        raise UnsupportedToken(Defect.UNKNOWN_VERSION)
    if len(data) <= _SIGNATURE.stop:
        raise MalformedToken(Defect.TRANSPORT_TOO_SHORT)
    header = protected_header(base64url.encode(data[_KID]))
    return ".".join(map(base64url.encode, (header, _inflate(data[_DEFLATE]), data[_SIGNATURE])))


def qr_text(iss: str, digits: str) -> str:
    """Return the whole text of a QR code. The fragment of a URL is not sent to its server."""
    return f"{iss}/#{digits}"


def read_scanned_text(text: str) -> ScannedCertificate:
    """Find the certificate in a scanned or typed text: a QR code's URL, its digits alone, or a compact JWS.

    Raises NotOurs when the text is something else, MalformedToken or UnsupportedToken when its digits are damaged.
    """
    if len(text) > MAX_TEXT_LENGTH:
        raise MalformedToken(Defect.TEXT_TOO_LONG)
    text = text.strip(" \t\r\n")  # of a file, or of somebody's clipboard
    if match := _URL_WITH_DIGITS.fullmatch(text):
        return ScannedCertificate(from_digits(_ours(match["digits"])), match["host"])
    if "." in text and text.startswith(_LIKE_JWS):
        return ScannedCertificate(text, None)
    return ScannedCertificate(from_digits(_ours(_not_some_number(text))), None)


def _not_some_number(text: str) -> str:
    """Digits alone and too few for a certificate are a telephone number, a product's bar code: none of ours."""
    if len(text) < FEWEST_DIGITS and _DIGITS.fullmatch(text):
        raise NotOurs(Defect.NOT_A_CERTIFICATE)
    return text


def _ours(digits: str) -> str:
    """Tell damaged digits from what never were digits: the fragment of some other page, a word."""
    if not digits[:1].isdecimal():
        raise NotOurs(Defect.NOT_A_CERTIFICATE)
    return digits


def _bytes_of(digits: str) -> bytes:
    if len(digits) > MAX_DIGITS:
        raise MalformedToken(Defect.TOO_MANY_DIGITS)
    if not _DIGITS.fullmatch(digits):
        raise MalformedToken(Defect.NOT_DIGITS)
    if digits.startswith("0"):
        raise MalformedToken(Defect.LEADING_ZERO)
    number = int(digits)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def _deflate(payload: bytes) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zlib.Z_DEFAULT_STRATEGY, dictionary())
    return compressor.compress(payload) + compressor.flush()


def _inflate(stream: bytes) -> bytes:
    """Inflate at most one payload's length: 97 kilobytes of DEFLATE can hold 100 megabytes of zeros."""
    decompressor = zlib.decompressobj(-zlib.MAX_WBITS, dictionary())
    try:
        payload = decompressor.decompress(stream, MAX_PAYLOAD_LENGTH + 1)
    except zlib.error as error:
        raise MalformedToken(Defect.BAD_DEFLATE) from error
    if len(payload) > MAX_PAYLOAD_LENGTH:
        raise MalformedToken(Defect.INFLATES_TOO_FAR)
    if not decompressor.eof:
        raise MalformedToken(Defect.DEFLATE_ENDS_EARLY)
    if decompressor.unused_data:
        raise MalformedToken(Defect.BYTES_AFTER_DEFLATE)
    return payload

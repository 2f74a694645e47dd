"""The QR symbol of a certificate: a byte segment with the address, a numeric segment with the digits."""

from dataclasses import dataclass
from enum import IntEnum

from qrcode import constants, util

from signing.claims import CertificateClaims
from signing.decoding import decode_compact
from signing.errors import SigningError
from signing.qr_masks import Modules, place
from signing.qr_output import png_of, svg_of
from signing.transport import longest_digits, qr_text, to_digits

MAX_VERSION = 15  # 77 by 77 modules; beyond it a phone needs too many pixels of paper


class ErrorCorrection(IntEnum):
    """How much of a symbol may be lost, by the library's numbers."""

    L = constants.ERROR_CORRECT_L  # 7 %
    M = constants.ERROR_CORRECT_M  # 15 %: paper certificates
    Q = constants.ERROR_CORRECT_Q  # 25 %
    H = constants.ERROR_CORRECT_H  # 30 %


class SymbolTooLarge(SigningError):
    """A certificate needs a symbol above `MAX_VERSION`, which phones would read badly."""


@dataclass(frozen=True, slots=True, eq=False)
class CertificateSymbol:
    """A drawn symbol."""

    version: int
    """1 to 15; the symbol has 17 + 4 * version modules on a side."""
    modules: Modules
    """The square, True where dark, without the quiet zone."""

    def png(self, scale: int = 8) -> bytes:
        """Return a PNG of one bit a pixel, `scale` pixels a module, with the quiet zone of four modules."""
        return png_of(self.modules, scale)

    def svg(self) -> str:
        """Return an SVG document of one path, one unit a module, with the quiet zone of four modules."""
        return svg_of(self.modules)


def draw_certificate(compact: str, error_correction: ErrorCorrection = ErrorCorrection.M) -> CertificateSymbol:
    """Draw the symbol of a compact JWS.

    Raises MalformedToken or UnsupportedToken when it is no certificate token, SymbolTooLarge when it is too long.
    """
    prefix = qr_text(decode_compact(compact).claims.iss, "")
    return draw(prefix, to_digits(compact), error_correction)


def draw(prefix: str, digits: str, error_correction: ErrorCorrection = ErrorCorrection.M) -> CertificateSymbol:
    """Draw `prefix` (ASCII, `https://cek.bnsp.go.id/#`) and `digits`. Raises SymbolTooLarge."""
    segments = segments_of(prefix, digits)
    version = version_of(segments, error_correction)
    code_words = util.create_data(version, error_correction, segments)
    return CertificateSymbol(version, place(version, error_correction, code_words))


def check_fits(claims: CertificateClaims, error_correction: ErrorCorrection = ErrorCorrection.M) -> None:
    """Check, before anything is signed, that these claims fit into a symbol under any key and signature.

    Raises SymbolTooLarge.
    """
    version_of(segments_of(qr_text(claims.iss, ""), "9" * longest_digits(claims)), error_correction)


def segments_of(prefix: str, digits: str) -> list[util.QRData]:
    """Return the two segments, their modes named: the library's own split would look at the text."""
    return [
        util.QRData(prefix.encode("ascii"), mode=util.MODE_8BIT_BYTE),
        util.QRData(digits.encode("ascii"), mode=util.MODE_NUMBER),
    ]


def version_of(segments: list[util.QRData], error_correction: ErrorCorrection) -> int:
    """Return the smallest version that holds the segments. Raises SymbolTooLarge above `MAX_VERSION`."""
    for version in range(1, MAX_VERSION + 1):
        if _bits_of(segments, version) <= util.BIT_LIMIT_TABLE[error_correction][version]:
            return version
    raise SymbolTooLarge(f"the text needs a symbol above version {MAX_VERSION}")


def _bits_of(segments: list[util.QRData], version: int) -> int:
    """Return the bits of mode indicators, character counts and data (ISO/IEC 18004 section 7.4)."""
    headers: int = sum(4 + util.length_in_bits(segment.mode, version) for segment in segments)
    return headers + sum(map(_data_bits, segments))


def _data_bits(segment: util.QRData) -> int:
    if segment.mode == util.MODE_NUMBER:
        # Three digits take ten bits, two that are left seven, one four.
        return 10 * (len(segment) // 3) + (0, 4, 7)[len(segment) % 3]
    return 8 * len(segment)

"""Symbols of certificates: their segments, their size, and that strangers' decoders read them."""

import io
import itertools
from typing import Any, cast

import cv2
import numpy as np
import pytest
import zxingcpp
from PIL import Image
from qrcode import util

from signing.claims import CertificateClaims
from signing.qr import (
    MAX_VERSION,
    CertificateSymbol,
    ErrorCorrection,
    SymbolTooLarge,
    check_fits,
    draw,
    draw_certificate,
    segments_of,
    version_of,
)
from signing.qr_masks import _layout
from signing.token import sign_certificate
from signing.transport import qr_text, read_scanned_text, to_digits
from tests.signing.specimens import ISS, LONG, SHORT, TYPICAL, claims, new_key

KEY = new_key()
WORD_OF_NOISE = "Xqjzwvkpfbdghrmnlcstyowuiaqpfrgjklvtzxnhbwmcdkfjqz"


def text_of(compact: str) -> str:
    return qr_text(ISS, to_digits(compact))


def extra_of(code: zxingcpp.Barcode) -> dict[str, Any]:
    return dict(cast("dict[str, Any]", code.extra))


def data_bits_of_version_10(symbol: CertificateSymbol) -> str:
    """Undo mask, placement and interleaving of a symbol of version 10 at M: four blocks of 43 bytes, one of 44."""
    layout = _layout(10)
    mask = extra_of(zxingcpp.read_barcodes(Image.open(io.BytesIO(symbol.png(4))))[0])["DataMask"]
    bits = (symbol.modules ^ layout.masks[mask]).ravel()[layout.placement]
    code_words = np.packbits(bits).tolist()
    data = [
        word for block in range(5) for word in [*code_words[block : 5 * 43 : 5], *code_words[215:216] * (block == 4)]
    ]
    return "".join(f"{word:08b}" for word in data)


def test_the_segments_have_the_modes_we_named() -> None:
    address, digits = segments_of(f"{ISS}/#", "10062160288964830877")
    assert (address.mode, address.data) == (util.MODE_8BIT_BYTE, b"https://cek.bnsp.go.id/#")
    assert (digits.mode, digits.data) == (util.MODE_NUMBER, b"10062160288964830877")


def test_the_symbol_carries_exactly_these_two_segments() -> None:
    digits = to_digits(sign_certificate(TYPICAL, KEY))
    bits = data_bits_of_version_10(draw(f"{ISS}/#", digits))
    address = "".join(f"{byte:08b}" for byte in b"https://cek.bnsp.go.id/#")
    assert bits.startswith(f"0100{24:016b}{address}0001{len(digits):012b}")
    triples = [digits[place : place + 3] for place in range(0, len(digits) - 2, 3)]
    numeric = "".join(f"{int(triple):010b}" for triple in triples)
    assert bits[212 + 16 :].startswith(numeric)


@pytest.mark.parametrize(
    ("certificate", "error_correction"),
    [*itertools.product([TYPICAL, SHORT], ErrorCorrection), (LONG, ErrorCorrection.L), (LONG, ErrorCorrection.M)],
)
def test_two_strangers_read_the_symbol(certificate: CertificateClaims, error_correction: ErrorCorrection) -> None:
    compact = sign_certificate(certificate, KEY)
    symbol = draw_certificate(compact, error_correction)
    picture = Image.open(io.BytesIO(symbol.png(6))).convert("L")
    zxing = zxingcpp.read_barcodes(picture)
    opencv, _, _ = cv2.QRCodeDetectorAruco().detectAndDecode(np.asarray(picture))
    assert [code.text for code in zxing] == [opencv] == [text_of(compact)]
    assert extra_of(zxing[0])["Version"] == str(symbol.version)
    assert zxing[0].ec_level == error_correction.name
    assert read_scanned_text(opencv).compact == compact


def test_paper_certificates_have_error_correction_m() -> None:
    compact = sign_certificate(TYPICAL, KEY)
    by_default = draw_certificate(compact)
    assert (by_default.modules == draw_certificate(compact, ErrorCorrection.M).modules).all()
    assert by_default.modules.shape == (57, 57)


def test_a_symbol_above_version_15_is_refused() -> None:
    largest = draw(f"{ISS}/#", "9" * 927)
    assert (largest.version, MAX_VERSION) == (15, 15)
    with pytest.raises(SymbolTooLarge, match="above version 15"):
        draw(f"{ISS}/#", "9" * 928)
    with pytest.raises(SymbolTooLarge):
        draw(f"{ISS}/#", "9" * 9_000)


def test_what_will_not_fit_is_refused_before_it_is_signed() -> None:
    check_fits(TYPICAL)
    check_fits(LONG)
    wide = claims(name=("Ŵ" * 20 + "\u017e\u1ea1\u1ed9\u0219" * 20)[:100], title=WORD_OF_NOISE * 3)
    with pytest.raises(SymbolTooLarge):
        check_fits(wide, ErrorCorrection.H)


def test_checking_beforehand_is_never_more_lenient_than_drawing() -> None:
    for certificate in (TYPICAL, LONG, SHORT, claims(name=WORD_OF_NOISE.capitalize())):
        beforehand = version_of(segments_of(f"{ISS}/#", "9" * 700), ErrorCorrection.M)
        assert draw_certificate(sign_certificate(certificate, KEY)).version <= beforehand
        check_fits(certificate)

"""Texts and digits of QR codes that are damaged, hostile, or no certificates at all."""

import zlib
from collections.abc import Iterator

from signing.defects import Defect
from signing.transport import dictionary, qr_text
from signing.verdicts import Check, Verdict
from tests.vectors.case import Case, malformed, not_ours, unreadable
from tests.vectors.crafting import deflated, digits, example_digits, token, transport_bytes
from tests.vectors.pinned import ISS

FORMAT = "certificate-format.md section 2"
BOMB = "CVE-2024-28102, CVE-2026-39373 (decompression bombs in JOSE)"


def cases() -> Iterator[Case]:
    """Yield the digits, the streams behind them, and what people scan by mistake."""
    yield from _digits()
    yield from _streams()
    yield from _other_codes()


def _digits() -> Iterator[Case]:
    good = example_digits()
    not_digits = Defect.NOT_DIGITS
    for name, text, defect, origin in (
        ("leading-zero", f"0{good}", Defect.LEADING_ZERO, FORMAT),
        ("zero", qr_text(ISS, "0"), Defect.LEADING_ZERO, FORMAT),
        ("letter-inside", f"{good[:50]}O{good[51:]}", not_digits, "O for 0, as people type it"),
        ("space-inside", f"{good[:50]} {good[50:]}", not_digits, FORMAT),
        ("underscore-inside", f"{good[:50]}_{good[50:]}", not_digits, "Python reads 1_000 as a number"),
        ("fraction", f"{good}.0", not_digits, FORMAT),
        ("exponent", f"{good}e0", not_digits, FORMAT),
        (
            "arabic-indic",
            good.translate({48 + n: 0x660 + n for n in range(10)}),
            not_digits,
            "Unicode Nd: int() reads them",
        ),
        ("one-full-width", good[:-1] + chr(0xFF10 + int(good[-1])), not_digits, "Unicode Nd: int() reads it"),
        ("superscript", f"{good}\u00b2", not_digits, "str.isdigit() says yes"),
        ("too-many", "1" * 2_001, Defect.TOO_MANY_DIGITS, "CVE-2020-10735 (quadratic conversion)"),
        ("far-too-many", "9" * 9_000, Defect.TEXT_TOO_LONG, "CVE-2020-10735"),
        ("too-short", qr_text(ISS, digits(transport_bytes()[:73])), Defect.TRANSPORT_TOO_SHORT, FORMAT),
        ("version-byte-alone", qr_text(ISS, "1"), Defect.TRANSPORT_TOO_SHORT, FORMAT),
    ):
        yield unreadable(f"digits-{name}", f"Digits: {name.replace('-', ' ')}.", text, defect, origin)
    cut = qr_text(ISS, good[:-1])
    yield _unknown_version("code-digits-cut", "The last digit is missing: a number a tenth as large.", cut)
    for sign in "+-":
        name = {"+": "plus", "-": "minus"}[sign]
        yield not_ours(f"digits-{name}-sign", "A number with a sign.", f"{sign}{good}", "int() reads it")
    for version in (2, 255):
        text = digits(transport_bytes(version=version))
        yield _unknown_version(f"digits-version-{version}", "A version that this format does not know.", text)


def _unknown_version(name: str, description: str, text: str) -> Case:
    verdict, failing = Verdict.UNSUPPORTED, (Check.DECODING,)
    return Case(name, description, text, verdict, failing, Defect.UNKNOWN_VERSION, origin=FORMAT)


def _streams() -> Iterator[Case]:
    good = deflated()
    inflate = "RFC 1951"
    for name, stream, defect, origin in (
        ("ends-early", good[:-1], Defect.DEFLATE_ENDS_EARLY, f"{inflate}; a truncated stream is no error to zlib"),
        ("ends-in-the-middle", good[: len(good) // 2], Defect.DEFLATE_ENDS_EARLY, inflate),
        (
            "bytes-after",
            good + b"\0",
            Defect.BYTES_AFTER_DEFLATE,
            f"{inflate}; what follows the end is ignored by zlib",
        ),
        ("second-stream-after", good + good, Defect.BYTES_AFTER_DEFLATE, inflate),
        ("reserved-block-type", b"\x07" + good, Defect.BAD_DEFLATE, f"{inflate} section 3.2.3 (type 11)"),
        ("stored-length-wrong", b"\x01\x05\x00\x00\x00hello", Defect.BAD_DEFLATE, f"{inflate} section 3.2.4"),
        ("distance-too-far", _too_far(), Defect.BAD_DEFLATE, f"{inflate} section 2"),
        (
            "never-ending",
            b"\x00\x00\x00\xff\xff" * 100,
            Defect.DEFLATE_ENDS_EARLY,
            f"{inflate}: empty blocks, none the last",
        ),
        ("bomb", deflated(b"\0" * 600_000), Defect.INFLATES_TOO_FAR, BOMB),
        ("one-byte-too-far", deflated(b" " * 4_097), Defect.INFLATES_TOO_FAR, BOMB),
        ("zlib-header", _zlib(), Defect.BAD_DEFLATE, "RFC 1950 instead of RFC 1951"),
    ):
        text = digits(transport_bytes(stream))
        yield unreadable(f"deflate-{name}", f"The stream: {name.replace('-', ' ')}.", text, defect, origin)
    shifted = deflated(preset=dictionary()[1:] + b" ")
    yield malformed(
        "deflate-with-another-dictionary",
        "Made with a dictionary that lies one byte further: it inflates to other words.",
        digits(transport_bytes(shifted)),
        Defect.NOT_JSON,
        "RFC 1950 section 2.2: a raw stream does not name its dictionary",
    )
    yield malformed(
        "deflate-empty", "A stream of nothing.", digits(transport_bytes(deflated(b""))), Defect.NOT_JSON, inflate
    )
    yield malformed(
        "deflate-as-long-as-allowed",
        "4,096 spaces.",
        digits(transport_bytes(deflated(b" " * 4_096))),
        Defect.NOT_JSON,
        FORMAT,
    )


def _too_far() -> bytes:
    """A fixed block whose first symbol copies from 32,768 bytes before the start, further than the dictionary."""
    # Bits, first to last: final 1, type 01; length 3 is 0000001; distance code 29 is 11101, 13 extra bits all 1.
    bits = "1" + "10" + "0000001" + "11101" + "1" * 13 + "0000000"
    padded = bits.ljust(-(-len(bits) // 8) * 8, "0")
    return bytes(int(padded[at : at + 8][::-1], 2) for at in range(0, len(padded), 8))


def _zlib() -> bytes:
    return zlib.compress(b"{}", 9)


def _other_codes() -> Iterator[Case]:
    scanned = "what people scan"
    for name, text in (
        ("empty", ""),
        ("white-space", " \n"),
        ("word", "sertifikat"),
        ("site", "https://example.com/menu"),
        ("register-without-digits", f"{ISS}/#"),
        ("register-with-a-page", f"{ISS}/#bantuan"),
        ("query-instead-of-fragment", f"{ISS}/?{example_digits()}"),
        ("wifi", "WIFI:T:WPA;S=Kantor;P=rahasia;;"),
        ("contact", "BEGIN:VCARD\nVERSION:3.0\nFN:Siti\nEND:VCARD"),
        ("payment", "00020101021126610014ID.CO.QRIS.WWW".replace("0", "Q", 1)),
        ("script", "javascript:alert(1)"),
        ("two-fragments", f"{ISS}/#bantuan/#x"),
        ("lone-surrogate", "\udc00"),
        ("token-in-a-sentence", f"Sertifikat saya: {token()}"),
    ):
        yield not_ours(f"not-ours-{name}", f"Something else: {name.replace('-', ' ')}.", text, scanned)
    yield not_ours("digits-of-a-phone-number", "A number that is none of ours.", "628123456789", FORMAT)
    yield not_ours("digits-of-a-bar-code", "The bar code of a product (EAN-13).", "8991002101630", FORMAT)

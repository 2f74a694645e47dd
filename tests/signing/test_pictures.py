import io
import struct
import zlib
from contextlib import suppress
from typing import Any

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from signing.codes import codes_in_image
from signing.pictures import MAX_FILE_LENGTH, UnreadablePicture, read_codes
from signing.qr import draw_certificate
from signing.token import sign_certificate
from signing.transport import qr_text, read_scanned_text, to_digits
from tests.signing.photographs import KINDS, Photograph
from tests.signing.specimens import ISS, LONG, TYPICAL, new_key
from tests.signing.test_pdf import document

KEY = new_key()
COMPACT = sign_certificate(TYPICAL, KEY)
TEXT = qr_text(ISS, to_digits(COMPACT))
PNG = draw_certificate(COMPACT).png(6)
LONG_COMPACT = sign_certificate(LONG, KEY)
LONG_PNG = draw_certificate(LONG_COMPACT).png(6)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def opened(mode: str) -> Image.Image:
    return Image.open(io.BytesIO(PNG)).convert(mode)


def png_of_size(width: int, height: int) -> bytes:
    header = struct.pack(">II5B", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(9))), (b"IEND", b""))
    body = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_every_common_format(kind: str) -> None:
    assert read_codes(saved(opened("RGB"), kind)) == [TEXT]


@pytest.mark.parametrize(
    ("mode", "kind"), [("1", "PNG"), ("L", "PNG"), ("P", "GIF"), ("CMYK", "JPEG"), ("RGBA", "PNG")]
)
def test_every_common_colour(mode: str, kind: str) -> None:
    assert read_codes(saved(opened(mode), kind)) == [TEXT]


def test_deep_grey() -> None:
    deep = np.asarray(opened("L"), np.uint16) * 40
    assert read_codes(saved(Image.fromarray(deep), "PNG")) == [TEXT]
    assert read_codes(saved(Image.fromarray(deep.astype(np.float32)), "TIFF")) == [TEXT]


def test_what_is_transparent_is_paper() -> None:
    symbol = opened("L")
    black = Image.new("RGBA", symbol.size, (0, 0, 0, 0))
    black.putalpha(symbol.point(lambda grey: 255 - grey))
    assert read_codes(saved(black, "PNG")) == [TEXT]


def test_pdf_documents_are_read() -> None:
    assert read_codes(document(COMPACT)) == [TEXT]
    assert read_codes(b"\n" * 100 + document(None, attached=(COMPACT.encode(),))) == [COMPACT]


def test_a_picture_without_codes_has_none() -> None:
    assert read_codes(saved(Image.new("L", (40, 40), 255), "PNG")) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("png", "compact"), [(PNG, COMPACT), (LONG_PNG, LONG_COMPACT)], ids=["typical", "long"])
def test_photographs(png: bytes, compact: str, kind: str) -> None:
    texts = read_codes(KINDS[kind].take(png))
    assert [read_scanned_text(text).compact for text in texts] == [compact]


def test_looking_again_reads_more_photographs() -> None:
    """Two to four pixels a module, blurred, tilted, turned, noisy and in shadow: 95 of 100 are read."""
    shots = [small_photograph(number).take(PNG) for number in range(60)]
    first_look = sum(TEXT in [code.text for code in zxingcpp.read_barcodes(grey(shot))] for shot in shots)
    read = sum(read_codes(shot) == [TEXT] for shot in shots)
    assert (read >= 57, read > first_look) == (True, True), f"{read} of 60, {first_look} at the first look"


def small_photograph(number: int) -> Photograph:
    return Photograph(
        width=140 + 2 * number,
        tilt=0.01 * (number % 20),
        rotation=11.0 * number,
        blur=0.07 * (number % 21),
        noise=number % 9,
        shadow=0.1 * (number % 6),
        quality=60 + number % 30,
        seed=number,
    )


def grey(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("L")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no picture"),
        (b"hello", "no picture"),
        (b"\x89PNG\r\n\x1a\n", "no picture|damaged"),
        (PNG[:200], "damaged"),
        (b"%PDF-1.7 and nothing else", "PDF document is damaged"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "no picture"),
        (png_of_size(9_000, 9_000), "more than"),
        (png_of_size(10_000, 10_000), "more than"),
        (png_of_size(60_000, 60_000), "more than"),
        (bytes(MAX_FILE_LENGTH + 1), "longer than"),
    ],
    ids=["empty", "text", "signature", "cut", "pdf", "svg", "eps", "81-megapixels", "100", "3600", "long"],
)
def test_other_files_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(UnreadablePicture, match=said):
        read_codes(data)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(PNG) - 1), st.integers(1, 255))
def test_damaged_pictures_are_refused_or_read(place: int, flipped: int) -> None:
    damaged = bytearray(PNG)
    damaged[place] ^= flipped
    try:
        texts = read_codes(bytes(damaged))
    except UnreadablePicture:
        return
    assert texts in ([], [TEXT])


@pytest.mark.parametrize("mode", ["L", "I", "F"])
def test_a_picture_whose_tags_have_another_type_is_refused_or_read(mode: str) -> None:
    whole = saved(opened(mode), "TIFF")
    (directory,) = struct.unpack_from("<I", whole, 4)
    (tags,) = struct.unpack_from("<H", whole, directory)
    for tag in range(tags):
        damaged = bytearray(whole)
        struct.pack_into("<H", damaged, directory + 2 + 12 * tag + 2, 5)  # RATIONAL
        with suppress(UnreadablePicture):
            read_codes(bytes(damaged))


def test_a_second_look_costs_nothing_when_the_first_sees() -> None:
    assert codes_in_image(opened("L")) == [TEXT]

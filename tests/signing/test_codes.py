import io

import numpy as np
import pytest
from PIL import Image, ImageOps

from signing.codes import codes_in_image, is_certificate_text
from signing.qr import draw, draw_certificate
from tests.signing.specimens import ISS, TYPICAL, compact_of

SYMBOL = draw_certificate(compact_of(TYPICAL.payload(), signature=bytes(range(64))))
TEXT = codes_in_image(Image.open(io.BytesIO(SYMBOL.png(4))).convert("L"))


def picture(scale: int = 4) -> Image.Image:
    return Image.open(io.BytesIO(SYMBOL.png(scale))).convert("L")


def test_the_text_is_the_whole_text() -> None:
    assert len(TEXT) == 1
    assert TEXT[0].startswith(f"{ISS}/#")
    assert is_certificate_text(TEXT[0])


@pytest.mark.parametrize("degrees", [0, 17, 45, 90, 180, 270])
def test_turned(degrees: int) -> None:
    assert codes_in_image(picture().rotate(degrees, expand=True, fillcolor=255)) == TEXT


def test_mirrored() -> None:
    assert codes_in_image(ImageOps.mirror(picture())) == TEXT


def test_inverted() -> None:
    assert codes_in_image(ImageOps.invert(picture())) == TEXT


@pytest.mark.parametrize("scale", [1, 2, 20])
def test_tiny_and_huge(scale: int) -> None:
    assert codes_in_image(picture(scale)) == TEXT


def test_a_corner_that_is_lost_is_corrected() -> None:
    torn = picture()
    torn.paste(255, (torn.width - 60, torn.height - 60, torn.width, torn.height))
    assert codes_in_image(torn) == TEXT


def test_other_codes_in_the_picture_are_listed_too() -> None:
    other = Image.open(io.BytesIO(draw("https://ttd.example/", "7").png(4))).convert("L")
    both = Image.new("L", (picture().width + other.width, picture().height), 255)
    both.paste(picture(), (0, 0))
    both.paste(other, (picture().width, 0))
    assert set(codes_in_image(both)) == {*TEXT, "https://ttd.example/7"}


def test_noise_holds_no_code() -> None:
    noise = np.random.default_rng(5).integers(0, 256, (300, 300), np.uint8)
    assert codes_in_image(Image.fromarray(noise)) == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [("https://example.com", False), (f"{ISS}/#0123", True), (f"{ISS}/#1", True), ("ey.x.y", True), ("", False)],
)
def test_what_counts_as_a_certificate(text: str, *, answer: bool) -> None:
    assert is_certificate_text(text) is answer

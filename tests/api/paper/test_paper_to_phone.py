"""From paper to the phone: the finished PDF is printed, photographed twenty-five times, and read."""

import io
from dataclasses import replace

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from api.paper.content import PaperContent
from api.paper.render import symbol_width
from signing.decoding import decode_compact
from signing.pictures import read_codes
from signing.transport import read_scanned_text
from tests.api.paper.samples import CONSTRUCTION, USUAL
from tests.api.paper.signed import drawn
from tests.signing.photographs import Photograph

DOTS_PER_INCH = 150
SHOTS = 25
WANTED = 24
# The sharpest and the worst of what a hand holding a cheap telephone does.
TILT, ROTATION, BLUR, NOISE, SHADOW, QUALITY = (0.0, 0.12), (-20, 20), (0.3, 0.8), (1, 6), (0.0, 0.4), (60, 90)


def code_on_the_page(content: PaperContent) -> tuple[str, bytes, float]:
    """Return the token, a picture of the printed code as it stands on the page, and the code's share of its width."""
    signed = drawn(content).signed
    page = pypdfium2.PdfDocument(drawn(content).pdf)[0].render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil()
    side = round(symbol_width(signed.symbol) / 25.4 * DOTS_PER_INCH)
    left, top = corner(page, side)
    file = io.BytesIO()
    page.crop((left, top, left + side, top + side)).save(file, "PNG")
    modules = len(signed.symbol.modules)
    return signed.token, file.getvalue(), modules / (modules + 8)


def corner(page: Image.Image, side: int) -> tuple[int, int]:
    """Find the left upper corner of the picture: the square at the left whose middle is the darkest."""
    dark = (np.asarray(page) < 128).astype(int)
    table = np.pad(dark.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    sums = table[side:, side:] - table[:-side, side:] - table[side:, :-side] + table[:-side, :-side]
    y, x = np.unravel_index(int(sums.argmax()), sums.shape)
    return int(x), int(y)


def shots(width: int) -> list[Photograph]:
    random = np.random.default_rng(20261122)
    return [
        Photograph(
            width=width,
            tilt=random.uniform(*TILT),
            rotation=random.uniform(*ROTATION),
            blur=random.uniform(*BLUR),
            noise=random.uniform(*NOISE),
            shadow=random.uniform(*SHADOW),
            quality=int(random.integers(*QUALITY)),
            seed=seed,
        )
        for seed in range(SHOTS)
    ]


LONGEST = replace(CONSTRUCTION, name=CONSTRUCTION.name[:54])


@pytest.mark.parametrize(("content", "code_width"), [(USUAL, 200), (LONGEST, 250)], ids=["usual", "longest"])
def test_at_least_24_of_25_photographs_are_read(content: PaperContent, code_width: int) -> None:
    token, picture, share = code_on_the_page(content)
    read = 0
    for shot in shots(round(code_width / share)):
        codes = read_codes(shot.take(picture))
        read += [decode_compact(read_scanned_text(code).compact).claims.jti for code in codes] == [
            content.registration_number
        ]
    print(f"{content.registration_number}: {read} of {SHOTS} at {code_width} pixels' width")
    assert decode_compact(token).claims.name == content.name
    assert read >= WANTED

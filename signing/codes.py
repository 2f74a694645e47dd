"""Reading the QR codes of one grey image, with the help that blurred, small or dark pictures need."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import zxingcpp
from PIL import Image, ImageFilter

from signing.defects import NotOurs, RefusedCertificate
from signing.transport import read_scanned_text

MAX_ENLARGED_PIXELS = 16_000_000  # beyond it a picture is not small, and enlarging it costs seconds


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way to look at an image."""

    scale: int
    """How many times larger."""
    prepare: Callable[[Image.Image], Image.Image]
    """What is done to the enlarged image."""
    binarizer: zxingcpp.Binarizer


def _as_it_is(image: Image.Image) -> Image.Image:
    return image


def _sharpened(image: Image.Image) -> Image.Image:
    return image.filter(ImageFilter.UnsharpMask(radius=4, percent=200, threshold=0))


def _smoothed(image: Image.Image) -> Image.Image:
    return image.filter(ImageFilter.MedianFilter(3))


_QR_CODES = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_LOCAL = zxingcpp.Binarizer.LocalAverage
_GLOBAL = zxingcpp.Binarizer.GlobalHistogram

# The first finds nearly all; the others are in the order of what they add on small, blurred and noisy photographs.
# Rotation, mirrors, inverted colours and large pictures are zxing's own business.
_ATTEMPTS = (
    _Attempt(1, _as_it_is, _LOCAL),
    _Attempt(2, _sharpened, _LOCAL),
    _Attempt(1, _sharpened, _LOCAL),
    _Attempt(3, _as_it_is, _LOCAL),
    _Attempt(1, _smoothed, _LOCAL),
    _Attempt(1, _as_it_is, _GLOBAL),
)


def codes_in_image(image: Image.Image) -> list[str]:
    """Return the texts of the QR codes in a grey image, in the order found, without duplicates.

    Looks again in other ways until one of the codes is a certificate, because a certificate may stand beside other
    codes that are easier to read. The caller has bounded the number of pixels.
    """
    found: dict[str, None] = {}
    for attempt in _ATTEMPTS:
        found.update(dict.fromkeys(_texts(image, attempt)))
        if any(map(is_certificate_text, found)):
            break
    return list(found)


def is_certificate_text(text: str) -> bool:
    """Say whether a text is a certificate of ours, be it a damaged or a forged one."""
    try:
        read_scanned_text(text)
    except NotOurs:
        return False
    except RefusedCertificate:
        return True
    return True


def _texts(image: Image.Image, attempt: _Attempt) -> Iterator[str]:
    if attempt.scale > 1 and image.width * image.height * attempt.scale**2 > MAX_ENLARGED_PIXELS:
        return
    size = (image.width * attempt.scale, image.height * attempt.scale)
    enlarged = image if attempt.scale == 1 else image.resize(size, Image.Resampling.BICUBIC)
    codes = zxingcpp.read_barcodes(
        attempt.prepare(enlarged),
        formats=_QR_CODES,
        text_mode=zxingcpp.TextMode.Plain,
        binarizer=attempt.binarizer,
    )
    yield from (code.text for code in codes if code.valid)

"""From a file to the texts of the QR codes in it: photographs, screenshots, scans, PDF documents.

Files come from strangers, so everything is bounded before it is read: bytes, pixels, pages, attempts.
"""

import io
import re

import numpy as np
from PIL import Image, UnidentifiedImageError

from signing.codes import codes_in_image
from signing.errors import SigningError
from signing.pdf import UnreadablePdf, texts_in_pdf

MAX_FILE_LENGTH = 32 * 1024 * 1024  # bytes
MAX_PIXELS = 64_000_000  # pixels of a picture; telephones make fifty million
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")  # JPEG with all that telephones put around it

_PDF = re.compile(rb"\A[\s\S]{0,1019}%PDF-")  # PDF readers accept up to 1,024 bytes in front (ISO 32000-1 annex H)


class UnreadablePicture(SigningError):
    """A file is no picture or PDF document that can be read, or is beyond the bounds."""


def read_codes(data: bytes) -> list[str]:
    """Return the texts of the certificates and QR codes in a picture or PDF file, without duplicates.

    A PDF document that carries a certificate as an attached file answers with that alone; its pages are not drawn.
    The list is empty when nothing is found. Which of the texts is a certificate, `read_scanned_text` says.
    Raises UnreadablePicture.
    """
    if len(data) > MAX_FILE_LENGTH:
        raise UnreadablePicture(f"the file is longer than {MAX_FILE_LENGTH} bytes")
    if not _PDF.match(data[:1024]):
        return codes_in_image(_open_image(data))
    try:
        return texts_in_pdf(data)
    except UnreadablePdf as error:
        raise UnreadablePicture(str(error)) from error


def _open_image(data: bytes) -> Image.Image:
    """Return the first frame in grey. Its size is looked at before its pixels are unpacked."""
    try:
        image = Image.open(io.BytesIO(data), formats=FORMATS)
        _check_size(image)
        return _in_grey(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadablePicture(f"the picture has more than {MAX_PIXELS} pixels") from error
    except UnidentifiedImageError as error:
        raise UnreadablePicture("the file is no picture in a known format") from error
    except Exception as error:  # over a damaged file Pillow's decoders raise whatever comes of it
        raise UnreadablePicture("the picture is damaged") from error


def _check_size(image: Image.Image) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise Image.DecompressionBombError(f"{image.width} by {image.height} pixels")


def _in_grey(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I") or image.mode == "F":
        return _stretched(image)
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("L")
    # What shines through is taken for white paper.
    paper = Image.new("L", image.size, "white")
    paper.paste(image.convert("L"), mask=image.convert("RGBA").getchannel("A"))
    return paper


def _stretched(image: Image.Image) -> Image.Image:
    """Bring more than eight bits of grey down to eight: Pillow alone would clip them all to white."""
    deep = np.nan_to_num(np.asarray(image, np.float32))
    height = max(float(np.ptp(deep)), 1.0)
    return Image.fromarray(((deep - deep.min()) * (255 / height)).astype(np.uint8))

"""Certificates in a PDF document: the attached token, else the QR codes on its pages."""

import math
from collections.abc import Iterator
from threading import Lock

import pypdfium2
from PIL import Image

from signing.codes import codes_in_image, is_certificate_text
from signing.errors import SigningError
from signing.transport import MAX_TEXT_LENGTH

MAX_PAGES = 8
MAX_ATTACHMENTS = 8
MAX_PAGE_PIXELS = 9_000_000  # pixels; an A4 page at 300 dpi
DOTS_PER_INCH = 300
POINTS_PER_INCH = 72

_ONE_AT_A_TIME = Lock()  # PDFium must not be called by two threads at once, not even for two documents


class UnreadablePdf(SigningError):
    """A PDF document is damaged or locked."""


def texts_in_pdf(data: bytes) -> list[str]:
    """Return the attached certificates of a PDF document; without any, the texts of the QR codes on its first pages.

    Raises UnreadablePdf.
    """
    with _ONE_AT_A_TIME:
        try:
            with pypdfium2.PdfDocument(data) as document:
                return _unrepeated(_attached(document)) or _unrepeated(_printed(document))
        except (pypdfium2.PdfiumError, ValueError) as error:
            raise UnreadablePdf("the PDF document is damaged or locked with a password") from error


def _unrepeated(texts: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _attached(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for index in range(min(document.count_attachments(), MAX_ATTACHMENTS)):
        data = bytes(document.get_attachment(index).get_data())
        if len(data) <= MAX_TEXT_LENGTH and data.isascii() and is_certificate_text(text := data.decode("ascii")):
            yield text.strip()


def _printed(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for number in range(min(len(document), MAX_PAGES)):
        texts = codes_in_image(_drawn(document[number]))
        yield from texts
        if any(map(is_certificate_text, texts)):
            return


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    """Draw a page in grey at 300 dpi, a large one with fewer dots."""
    width, height = page.get_size()  # points
    fits = math.sqrt(MAX_PAGE_PIXELS / max(width * height, 1))
    bitmap = page.render(scale=min(DOTS_PER_INCH / POINTS_PER_INCH, fits), grayscale=True)
    image: Image.Image = bitmap.to_pil()
    return image

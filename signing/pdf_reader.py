"""The process in which a PDF document of a stranger is opened: started by `signing.pdf`, with one document as input.

PDFium is a large library in C++, and some kilobytes of PDF can unpack to gigabytes before it says how many. Here it
may use so much memory and time and no more, and when it falls, only this process falls.
"""

import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image

from signing.codes import codes_in_image, is_certificate_text
from signing.transport import MAX_TEXT_LENGTH

MAX_PAGES = 8
MAX_ATTACHMENTS = 8
MAX_PAGE_PIXELS = 9_000_000  # pixels; an A4 page at 300 dpi
DOTS_PER_INCH = 300
POINTS_PER_INCH = 72

MAX_MEMORY = 512 * 1024 * 1024  # bytes beyond what the libraries take before the document is opened
MAX_CPU_TIME = 40  # seconds
UNREADABLE = 3  # exit status for a document that is damaged or locked


def main() -> int:
    """Read a document from standard input, write the texts found in it as JSON; the answer is the exit status."""
    data = sys.stdin.buffer.read()
    limit_this_process()
    try:
        texts = texts_in_document(data)
    except (pypdfium2.PdfiumError, ValueError):
        return UNREADABLE
    sys.stdout.write(json.dumps(texts))
    return 0


def limit_this_process() -> None:
    """Bound this process's memory and time where the operating system can; elsewhere only the clock bounds it."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - not on every system

    pages_in_use = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    memory = pages_in_use * resource.getpagesize() + MAX_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_CPU_TIME, MAX_CPU_TIME))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def texts_in_document(data: bytes) -> list[str]:
    """Return the attached certificates; without any, the texts of the QR codes on the first pages.

    Raises PdfiumError or ValueError when the document is damaged or locked.
    """
    with pypdfium2.PdfDocument(data) as document:
        return _unrepeated(_attached(document)) or _unrepeated(_printed(document))


def _unrepeated(texts: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _attached(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for index in range(min(document.count_attachments(), MAX_ATTACHMENTS)):
        data = bytes(document.get_attachment(index).get_data())
        if len(data) <= MAX_TEXT_LENGTH and data.isascii() and is_certificate_text(text := data.decode("ascii")):
            yield text.strip()


def _printed(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for number in range(min(len(document), MAX_PAGES)):
        texts = codes_in_image(drawn(document[number]))
        yield from texts
        if any(map(is_certificate_text, texts)):
            return


def drawn(page: pypdfium2.PdfPage) -> Image.Image:
    """Draw a page in grey at 300 dpi, a large one with fewer dots."""
    width, height = page.get_size()  # points
    fits = math.sqrt(MAX_PAGE_PIXELS / max(width * height, 1))
    bitmap = page.render(scale=min(DOTS_PER_INCH / POINTS_PER_INCH, fits), grayscale=True)
    image: Image.Image = bitmap.to_pil()
    return image

"""PDF documents with certificates, made by PDFium itself, and documents that would eat the machine."""

import io
import subprocess
import sys
import zlib
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from signing.pdf import UnreadablePdf, texts_in_pdf
from signing.pdf_reader import MAX_PAGE_PIXELS, drawn, texts_in_document
from signing.qr import draw_certificate
from signing.token import sign_certificate
from signing.transport import qr_text, to_digits
from tests.signing.specimens import ISS, LONG, TYPICAL, new_key

KEY = new_key()
COMPACT = sign_certificate(TYPICAL, KEY)
OTHER = sign_certificate(LONG, KEY)
A4 = (595.0, 842.0)  # points


def text_of(compact: str) -> str:
    return qr_text(ISS, to_digits(compact))


def document(*pages: str | None, attached: tuple[bytes, ...] = (), size: tuple[float, float] = A4) -> bytes:
    """Return a PDF document with a symbol of 30 mm on each page that names a certificate."""
    with pypdfium2.PdfDocument.new() as pdf:
        for compact in pages:
            page = pdf.new_page(*size)
            if compact is not None:
                place_symbol(pdf, page, compact)
        for number, data in enumerate(attached):
            pdf.new_attachment(f"{number}.jwt").set_data(data)
        file = io.BytesIO()
        pdf.save(file)
    return file.getvalue()


def place_symbol(pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, compact: str) -> None:
    picture = Image.open(io.BytesIO(draw_certificate(compact).png(4))).convert("RGB")
    image = pypdfium2.PdfImage.new(pdf)
    image.set_bitmap(pypdfium2.PdfBitmap.from_pil(picture))
    image.set_matrix(pypdfium2.PdfMatrix().scale(85, 85).translate(400, 60))
    page.insert_obj(image)
    page.gen_content()


def test_the_attached_token_comes_first() -> None:
    pdf = document(OTHER, attached=(b"a note", COMPACT.encode() + b"\n"))
    assert texts_in_pdf(pdf) == [COMPACT]


def test_the_printed_symbol_is_read_when_nothing_is_attached() -> None:
    assert texts_in_pdf(document(COMPACT)) == [text_of(COMPACT)]


def test_attachments_that_are_no_certificates_are_passed_over() -> None:
    pdf = document(COMPACT, attached=(b"\xff\xfe", b"x" * 9_000, "Zoë".encode()))
    assert texts_in_pdf(pdf) == [text_of(COMPACT)]


def test_later_pages_are_looked_at_until_a_certificate_is_found() -> None:
    assert texts_in_pdf(document(None, None, COMPACT, OTHER)) == [text_of(COMPACT)]


def test_pages_beyond_the_eighth_are_not_drawn() -> None:
    assert texts_in_pdf(document(*[None] * 8, COMPACT, size=(500.0, 150.0))) == []


def test_a_document_without_codes_has_none() -> None:
    assert texts_in_pdf(document(None)) == []


def test_a_page_as_large_as_a_house_is_drawn_with_few_pixels() -> None:
    pdf = document(None, size=(14_400.0, 14_400.0))
    with pypdfium2.PdfDocument(pdf) as opened:
        image = drawn(opened[0])
    assert image.width * image.height <= MAX_PAGE_PIXELS + 2 * image.width


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", document(COMPACT)[:400]])
def test_damaged_documents_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadablePdf):
        texts_in_pdf(data)


def test_locked_documents_are_refused() -> None:
    with pytest.raises(UnreadablePdf):
        texts_in_pdf((Path(__file__).parent / "locked.pdf").read_bytes())


def test_a_bomb_is_stopped_in_its_own_process() -> None:
    bomb = bomb_of(megabytes=600)
    assert len(bomb) < 3_000
    program = (
        "import resource, sys; from signing.pdf import *\n"
        "try: texts_in_pdf(sys.stdin.buffer.read())\n"
        "except UnreadablePdf: print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    answer = subprocess.run([sys.executable, "-c", program], input=bomb, capture_output=True, check=True)
    assert int(answer.stdout) < 900_000  # kilobytes


def test_a_small_bomb_is_only_a_large_attachment() -> None:
    assert texts_in_document(bomb_of(megabytes=1)) == []


def bomb_of(megabytes: int) -> bytes:
    """Return a document whose attached file unpacks twice, to so many megabytes of zeros."""
    compressor = zlib.compressobj(9)
    once = b"".join(compressor.compress(bytes(1_000_000)) for _ in range(megabytes)) + compressor.flush()
    stream = zlib.compress(once, 9)
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
        b"<</Type/Filespec/F(a)/UF(a)/EF<</F 5 0 R>>>>",
        b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    )


def pdf_of(*objects: bytes) -> bytes:
    """Return a document of these objects. It has no table of them; PDFium rebuilds it."""
    numbered = (b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(objects, 1))
    return b"%PDF-1.7\n" + b"".join(numbered) + b"trailer<</Size %d/Root 1 0 R>>\n%%%%EOF" % (len(objects) + 1)

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pypdfium2
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from api.paper.render import render_paper
from api.paper.seal import create_sealing_key, seal_paper
from tests.api.paper.samples import USUAL


def seal(pdf: bytes) -> tuple[bytes, ValidationContext]:
    key = create_sealing_key("Register Contoh", datetime.now(UTC) - timedelta(hours=1))
    root = asn1_x509.Certificate.load(key.authority.public_bytes(serialization.Encoding.DER))
    return seal_paper(pdf, key, reason="Sertifikat kompetensi", location="Jakarta"), ValidationContext(
        trust_roots=[root]
    )


def test_a_reader_accepts_the_seal_and_the_paper_under_it_is_unchanged() -> None:
    draft = render_paper(USUAL, None)
    sealed, context = seal(draft)
    (signature,) = PdfFileReader(BytesIO(sealed)).embedded_signatures
    status = validate_pdf_signature(signature, context)
    assert (status.intact, status.valid, status.trusted) == (True, True, True)
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert sealed.startswith(draft)
    assert len(pypdfium2.PdfDocument(sealed)) == 2


def test_a_changed_byte_breaks_the_seal() -> None:
    sealed, context = seal(render_paper(USUAL, None))
    at = sealed.index(b"/Type")
    damaged = sealed[:at] + b"/Typo" + sealed[at + 5 :]
    (signature,) = PdfFileReader(BytesIO(damaged)).embedded_signatures
    assert validate_pdf_signature(signature, context).intact is False

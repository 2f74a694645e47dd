from datetime import UTC, datetime, timedelta
from io import BytesIO

import pypdfium2
import pytest
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from api.paper.seal import SealingKey, UnusableSeal, create_sealing_key, seal_paper
from tests.api.paper.samples import USUAL
from tests.api.paper.signed import draft


def seal(pdf: bytes) -> tuple[bytes, ValidationContext]:
    key = create_sealing_key("Register Contoh", datetime.now(UTC) - timedelta(hours=1))
    root = asn1_x509.Certificate.load(key.authority.public_bytes(serialization.Encoding.DER))
    return seal_paper(pdf, key, reason="Sertifikat kompetensi", location="Jakarta"), ValidationContext(
        trust_roots=[root]
    )


def test_a_reader_accepts_the_seal_and_the_paper_under_it_is_unchanged() -> None:
    paper = draft(USUAL)
    sealed, context = seal(paper)
    (signature,) = PdfFileReader(BytesIO(sealed)).embedded_signatures
    status = validate_pdf_signature(signature, context)
    assert (status.intact, status.valid, status.trusted) == (True, True, True)
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert sealed.startswith(paper)
    assert len(pypdfium2.PdfDocument(sealed)) == 2


def test_a_changed_byte_breaks_the_seal() -> None:
    sealed, context = seal(draft(USUAL))
    at = sealed.index(b"/Type")
    damaged = sealed[:at] + b"/Typo" + sealed[at + 5 :]
    (signature,) = PdfFileReader(BytesIO(damaged)).embedded_signatures
    assert validate_pdf_signature(signature, context).intact is False


def test_a_sealing_key_is_kept_in_an_encrypted_file() -> None:
    key = create_sealing_key("Register Contoh", datetime.now(UTC))
    file = key.pkcs12("correct horse")
    again = SealingKey.from_pkcs12(file, "correct horse")
    assert again.private_key.private_numbers() == key.private_key.private_numbers()
    assert (again.certificate, again.authority) == (key.certificate, key.authority)


@pytest.mark.parametrize(("data", "passphrase"), [(b"", "x"), (None, "wrong")])
def test_another_file_or_passphrase_is_refused(data: bytes | None, passphrase: str) -> None:
    file = create_sealing_key("Register Contoh", datetime.now(UTC)).pkcs12("right") if data is None else data
    with pytest.raises(UnusableSeal):
        SealingKey.from_pkcs12(file, passphrase)

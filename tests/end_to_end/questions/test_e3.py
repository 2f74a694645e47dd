"""E3: a certificate number typed alone: one or several matches, with LSP and year only."""

from datetime import date

from models.rules.certificates import SuspensionReason
from models.services.certification.import_certificates import ImportCertificate, import_certificates
from models.services.certification.suspend_certificate import SuspendCertificate, suspend_certificate
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import NOW, OFFICER, OTHER_LSP, OTHER_OFFICER, SmallRegister, issued_certificate

DOCUMENT = """
query ($number: String!) {
  certificatesNumbered(certificateNumber: $number) { count matches { verdict year lsp { name } } }
}
"""
NUMBER = "62090 2513 3 0000001 2026"


async def test_e3_two_lsps_may_print_one_number(ask: Ask, small: SmallRegister) -> None:
    issued = await issued_certificate(small)
    assert issued.certificate_number == NUMBER
    suspend = SuspendCertificate(issued.registration_number, SuspensionReason.SUSPECT_STATUS)
    await suspend_certificate(small.register, OFFICER, NOW, suspend)
    days = {"issued_on": date(2026, 1, 7), "valid_until": date(2031, 1, 7)}
    old = ImportCertificate(OTHER_LSP, "F.9002.00001.2026", NUMBER, "Rahmat Hidayat", "Pelaksana Jalan", **days)
    await import_certificates(small.register, OTHER_OFFICER, NOW, [old])
    for caller in (Caller.PUBLIC, Caller.EMPLOYER, Caller.OFFICER):
        assert await ask(DOCUMENT, {"number": f"No. {NUMBER}"}, as_=caller) == {
            "certificatesNumbered": {
                "count": 2,
                "matches": [
                    {"verdict": "SUSPENDED", "year": 2026, "lsp": {"name": "LSP Teknologi Contoh"}},
                    {"verdict": "UNSIGNED", "year": 2026, "lsp": {"name": "LSP Konstruksi Contoh"}},
                ],
            }
        }
    nothing = {"certificatesNumbered": {"count": 0, "matches": []}}
    assert await ask(DOCUMENT, {"number": "62090 2513 3 0000009 2026"}, as_=Caller.PUBLIC) == nothing
    assert await ask.refused(DOCUMENT, {"number": "62090"}, as_=Caller.PUBLIC) == "INVALID_INPUT"

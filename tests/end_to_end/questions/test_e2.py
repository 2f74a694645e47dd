"""E2: the same, typing registration number and name from the paper; also for papers from before the register."""

from datetime import date

from api.settings import Settings
from models.services.certification.import_certificates import (
    ImportCertificate,
    ReplaceImported,
    import_certificates,
    replace_imported,
)
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.published import publish
from tests.register import LSP, NOW, OFFICER, SmallRegister, issued_certificate

DOCUMENT = """
query ($number: String!, $name: String!) {
  certificateVerifyPrinted(registrationNumber: $number, holderName: $name) {
    verdict
    signatureValid
    certificate { registrationNumber }
    unsigned { registrationNumber holderName title lspName issuedOn validUntil replacedBy }
  }
}
"""
OLD = ImportCertificate(
    licence_number=LSP,
    registration_number="Reg. TIK 9001 00017 2019",
    certificate_number="62090 2513 3 0000017 2019",
    name="Siti Nuraini",
    title="Pemrogram Web Muda",
    issued_on=date(2019, 9, 6),
    valid_until=date(2022, 9, 6),
)


async def test_e2_number_and_name_find_the_certificate_and_it_is_not_told_which_of_them_fails(
    ask: Ask, small: SmallRegister, settings: Settings
) -> None:
    await issued_certificate(small)
    await publish(small, settings)
    typed = {"number": "No. Reg. TIK 9001 00001 2026", "name": "SITI NURAINI"}
    for caller in (Caller.PUBLIC, Caller.EMPLOYER):
        assert await ask(DOCUMENT, typed, as_=caller) == {
            "certificateVerifyPrinted": {
                "verdict": "VALID",
                "signatureValid": True,
                "certificate": {"registrationNumber": "TIK.9001.00001.2026"},
                "unsigned": None,
            }
        }
    for wrong in ({"name": "Siti Nurbaya"}, {"number": "TIK.9001.00002.2026"}):
        assert await ask(DOCUMENT, typed | wrong, as_=Caller.PUBLIC) == {"certificateVerifyPrinted": None}


async def test_e2_an_old_certificate_is_in_the_register_and_never_valid_by_signature(
    ask: Ask, small: SmallRegister, settings: Settings
) -> None:
    await import_certificates(small.register, OFFICER, NOW, [OLD])
    await import_certificates(small.register, OFFICER, NOW, [OLD])
    await publish(small, settings)
    typed = {"number": "TIK.9001.00017.2019", "name": "Siti Nuraini"}
    unsigned = {
        "registrationNumber": "TIK.9001.00017.2019",
        "holderName": "Siti Nuraini",
        "title": "Pemrogram Web Muda",
        "lspName": "LSP Teknologi Contoh",
        "issuedOn": "2019-09-06",
        "validUntil": "2022-09-06",
        "replacedBy": None,
    }
    answer = {"verdict": "TRUST_UNAVAILABLE", "signatureValid": False, "certificate": None, "unsigned": unsigned}
    assert await ask(DOCUMENT, typed, as_=Caller.PUBLIC) == {"certificateVerifyPrinted": answer}
    assert await ask(DOCUMENT, typed | {"name": "Siti"}, as_=Caller.PUBLIC) == {"certificateVerifyPrinted": None}
    new = await issued_certificate(small)
    assert new.certificate_number == "62090 2513 3 0000018 2026"
    replace = ReplaceImported("TIK.9001.00017.2019", new.registration_number)
    await replace_imported(small.register, OFFICER, NOW, replace)
    replaced = answer | {"unsigned": unsigned | {"replacedBy": new.registration_number}}
    assert await ask(DOCUMENT, typed, as_=Caller.PUBLIC) == {"certificateVerifyPrinted": replaced}

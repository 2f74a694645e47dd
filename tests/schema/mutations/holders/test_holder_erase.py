"""`holderErase`: a person's data is erased, the register's entries stay."""

from dataclasses import replace

from tests.erasure import DATA, ERASE, LATER, SITI, remembered
from tests.register import HOLDER, LSP
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.callers import EMPLOYER

COUNTS = (
    "persons certificates importedCertificates assessments selfAssessmentAnswers appeals complaints "
    "complaintsNotNamed sheetRows requests"
)
REQUEST = {
    "nationalId": HOLDER.national_id.digits,
    "holderName": HOLDER.name,
    "reason": "REQUESTED",
    "reference": ERASE.reference,
    "importedCertificates": list(ERASE.imported_certificates),
    "complaints": list(ERASE.complaints),
}
HOLDER_ERASE = Act("holderErase", f"dryRun erased {{ {COUNTS} }}", REQUEST)
ERASED = {
    "persons": 1,
    "certificates": 2,
    "importedCertificates": 2,
    "assessments": 3,
    "selfAssessmentAnswers": 2,
    "appeals": 1,
    "complaints": 1,
    "complaintsNotNamed": 1,
    "sheetRows": 1,
    "requests": 7,
}
LEFT = """
query ($number: String!, $name: String!) {
  certificateVerifyPrinted(registrationNumber: $number, holderName: $name) { verdict }
  erasedCertificate(registrationNumber: $number) {
    registrationNumber certificateNumber title issuedOn validUntil standing lsp { licenceNumber }
  }
}
"""
BATCH = """
query ($printed: PrintedCertificateInput!) {
  certificatesVerify(certificates: [{printed: $printed}]) { error { code ... on RuleViolationError { rule source } } }
}
"""
OWN = """
query ($number: String!) { certificate(registrationNumber: $number) { holderName token qrText isErased status } }
"""
FIRST, OLD = "TIK.9001.00001.2026", "TIK.9001.00090.2022"


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await remembered(asking.small)
    later = replace(asking, now=LATER)
    await check_callers(later, HOLDER_ERASE, ())
    assert await HOLDER_ERASE.sent(later.by(DATA), dryRun=True) == {"dryRun": True, "erased": ERASED}
    assert await HOLDER_ERASE.sent(later.by(DATA)) == {"dryRun": False, "erased": ERASED}
    assert (await HOLDER_ERASE.sent(later.by(DATA)))["code"] == "PERSONAL_DATA_ERASED"


@on_sqlite
async def test_a_certificate_in_force_refuses_and_names_the_law(asking: Asking) -> None:
    await remembered(asking.small)
    refusal = await HOLDER_ERASE.sent(asking.by(DATA))
    assert refusal == {
        "code": "CERTIFICATE_IN_FORCE",
        "message": "Certificate TIK.9001.00002.2026 is in force until 2029-05-11.",
    }


@on_sqlite
async def test_what_is_left_is_found_by_number_and_tells_nobody(asking: Asking) -> None:
    await remembered(asking.small)
    later = replace(asking, now=LATER).by(PUBLIC)
    assert (await later.ask(LEFT, number=FIRST, name="Siti Nuraini"))["erasedCertificate"] is None
    await HOLDER_ERASE.sent(later.by(DATA))
    for name in ("Siti Nuraini", "Tono", ""):
        assert await later.ask(LEFT, number=FIRST, name=name) == {
            "certificateVerifyPrinted": None,
            "erasedCertificate": {
                "registrationNumber": FIRST,
                "certificateNumber": "62090 2513 3 0000001 2026",
                "title": "Pemrogram Web Muda",
                "issuedOn": "2026-05-11",
                "validUntil": "2029-05-11",
                "standing": "REPLACED",
                "lsp": {"licenceNumber": LSP},
            },
        }
    old = (await later.ask(LEFT, number=OLD, name="x"))["erasedCertificate"]
    assert (old["standing"], old["title"]) == ("UNSIGNED", "Pemrogram")
    assert later.rates.spent[-2:] == ["printed_verification", "verification"]


@on_sqlite
async def test_a_batch_says_that_it_was_erased(asking: Asking) -> None:
    await remembered(asking.small)
    later = replace(asking, now=LATER)
    await HOLDER_ERASE.sent(later.by(DATA))
    printed = {"registrationNumber": FIRST, "holderName": "Siti Nuraini"}
    (answer,) = (await later.by(EMPLOYER).ask(BATCH, printed=printed))["certificatesVerify"]
    assert answer["error"] == {
        "code": "PERSONAL_DATA_ERASED",
        "rule": "PERSONAL_DATA_ERASED",
        "source": "UU 27/2022, article 43: what was erased is not processed any more",
    }


@on_sqlite
async def test_an_officer_sees_the_certificate_without_its_holder(asking: Asking) -> None:
    await remembered(asking.small)
    later = replace(asking, now=LATER)
    assert (await later.ask(OWN, number=FIRST))["certificate"]["isErased"] is False
    await HOLDER_ERASE.sent(later.by(DATA))
    seen = (await later.ask(OWN, number=FIRST))["certificate"]
    assert seen == {"holderName": "", "token": "", "qrText": "", "isErased": True, "status": "REPLACED"}
    assert (await later.by(SITI).ask("{ myCertificates { edges { cursor } } }"))["myCertificates"] == {"edges": []}

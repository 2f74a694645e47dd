"""`certificatesImport` and `importedCertificateReplace`: old papers, unsigned; and what takes their place."""

from models.tables.imported_certificates import ImportedCertificate
from tests.register import LICENSING, LSP, OTHER_LSP, issued_certificate
from tests.schema.asking import CALLERS, Asking

IMPORT = """
mutation ($input: CertificatesImportInput!) {
  certificatesImport(input: $input) {
    ... on CertificatesImportSuccess { registrationNumbers }
    ... on UserError { code }
  }
}
"""
REPLACE = """
mutation ($input: ImportedCertificateReplaceInput!) {
  importedCertificateReplace(input: $input) {
    ... on ImportedCertificateReplaceSuccess { certificate { registrationNumber } }
    ... on UserError { code }
  }
}
"""
REVOKE = """
mutation ($input: ImportedCertificateRevokeInput!) {
  importedCertificateRevoke(input: $input) {
    ... on ImportedCertificateRevokeSuccess { certificate { revokedOn } }
    ... on UserError { code }
  }
}
"""
PAPER = {
    "licenceNumber": LSP,
    "registrationNumber": "TIK 9001.00017 2019",
    "certificateNumber": "62090 2513 3 0000017 2019",
    "holderName": "Siti Nuraini",
    "title": "Pemrogram Web Muda",
    "issuedOn": "2019-09-06",
    "validUntil": "2022-09-06",
}
CANONICAL = "TIK.9001.00017.2019"


async def test_an_officer_imports_once_and_a_repetition_adds_nothing(asking: Asking) -> None:
    for _ in range(2):
        assert await asking.act(IMPORT, certificates=[PAPER]) == {"registrationNumbers": [CANONICAL]}
    assert await ImportedCertificate.all().count() == 1
    other_title = PAPER | {"title": "Pemrogram Web Madya"}
    assert await asking.act(IMPORT, certificates=[other_title]) == {"code": "INVALID_INPUT"}


async def test_who_does_not_import_and_what_is_refused(asking: Asking) -> None:
    for caller in ("other", "bnsp"):
        assert await asking.by(CALLERS[caller]).act(IMPORT, certificates=[PAPER]) == {"code": "NOT_PERMITTED"}
    assert await asking.by(CALLERS["public"]).refused_act(IMPORT, certificates=[PAPER]) == "UNAUTHENTICATED"
    foreign = asking.by(CALLERS["other"])
    stolen = PAPER | {"licenceNumber": OTHER_LSP}
    assert await foreign.act(IMPORT, certificates=[stolen]) == {"code": "NUMBER_OF_ANOTHER_LSP"}
    for wrong in ({"validUntil": "2018-09-06"}, {"revokedOn": "2018-09-06"}, {"revokedOn": "2026-05-12"}):
        assert await asking.act(IMPORT, certificates=[PAPER | wrong]) == {"code": "INVALID_INPUT"}
    for batch in ([], [PAPER] * 501):
        assert await asking.act(IMPORT, certificates=batch) == {"code": "INVALID_INPUT"}
    assert await ImportedCertificate.all().count() == 0


async def test_a_signed_certificate_of_the_same_person_takes_its_place_once(asking: Asking) -> None:
    other_person = PAPER | {"registrationNumber": "TIK.9001.00018.2019", "holderName": "Rahmat Hidayat"}
    await asking.act(IMPORT, certificates=[PAPER, other_person])
    new = (await issued_certificate(asking.small)).registration_number
    wrong = await asking.act(REPLACE, registrationNumber="TIK.9001.00018.2019", replacedBy=new)
    assert wrong == {"code": "NOT_ITS_REPLACEMENT"}
    wanted = {"registrationNumber": CANONICAL, "replacedBy": new}
    assert await asking.by(CALLERS["other"]).act(REPLACE, **wanted) == {"code": "NOT_FOUND"}
    assert await asking.act(REPLACE, **wanted) == {"certificate": {"registrationNumber": new}}
    assert await asking.act(REPLACE, **wanted) == {"code": "IMPORTED_NOT_STANDING"}


async def test_an_old_certificate_is_revoked_once_and_then_not_replaced(asking: Asking) -> None:
    revoked_long_ago = PAPER | {"registrationNumber": "TIK.9001.00019.2019", "revokedOn": "2020-01-31"}
    await asking.act(IMPORT, certificates=[PAPER, revoked_long_ago])
    wanted = {"registrationNumber": CANONICAL, "reason": "FALSIFIED_DATA"}
    assert await asking.by(CALLERS["public"]).refused_act(REVOKE, **wanted) == "UNAUTHENTICATED"
    assert await asking.by(CALLERS["other"]).act(REVOKE, **wanted) == {"code": "NOT_FOUND"}
    assert await asking.by(LICENSING).act(REVOKE, **wanted) == {"code": "NOT_PERMITTED"}
    assert await asking.act(REVOKE, **wanted | {"reason": "AUTHORITY_ORDER"}) == {"code": "REASON_NOT_YOURS"}
    assert await asking.act(REVOKE, **wanted) == {"certificate": {"revokedOn": "2026-05-11"}}
    for again in (CANONICAL, "TIK.9001.00019.2019"):
        assert await asking.act(REVOKE, **wanted | {"registrationNumber": again}) == {"code": "IMPORTED_NOT_STANDING"}
    replace = {"registrationNumber": CANONICAL, "replacedBy": CANONICAL}
    assert await asking.act(REPLACE, **replace) == {"code": "IMPORTED_NOT_STANDING"}
    assert await asking.act(IMPORT, certificates=[PAPER]) == {"registrationNumbers": [CANONICAL]}
    contradicting = PAPER | {"revokedOn": "2020-01-31"}
    assert await asking.act(IMPORT, certificates=[contradicting]) == {"code": "INVALID_INPUT"}

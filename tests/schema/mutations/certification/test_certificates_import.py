"""`certificatesImport`: an LSP brings certificates from before the register into it, unsigned."""

from models.tables.imported_certificates import ImportedCertificate
from tests.register import OTHER_LSP
from tests.schema.asking import CALLERS, Asking
from tests.schema.mutations.certification.old_papers import CANONICAL, IMPORT, PAPER


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

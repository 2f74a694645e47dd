"""`importedCertificateReplace`: a signed certificate takes the place of one from before the register."""

from tests.register import issued_certificate
from tests.schema.asking import CALLERS, Asking
from tests.schema.mutations.certification.old_papers import CANONICAL, IMPORT, PAPER, REPLACE


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

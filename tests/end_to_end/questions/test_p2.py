"""P2: LPJK attaches its registration number to a certificate, once, in its own sector."""

import pytest

from models.rules.certificates import ReplacementReason
from models.rules.construction import ConstructionDetailsMissing
from models.rules.violations import InvalidInput
from models.services.issuing import IssueCertificate, ReplaceCertificate, issue_certificate, replace_certificate
from tests.certification import ROAD, construction_certificate, construction_register
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import NOW, OFFICER, OTHER_OFFICER, SmallRegister, issued_certificate

DOCUMENT = """
mutation ($input: ConstructionRecordInput!) {
  constructionRecord(input: $input) {
    ... on ConstructionRecordSuccess {
      certificate { registrationNumber construction { lpjkRegistrationNumber state recordedAt } }
    }
    ... on UserError { code message }
  }
}
"""


async def test_p2_the_certificate_is_final_once_lpjk_has_recorded_it(ask: Ask, small: SmallRegister) -> None:
    await construction_register(small.register)
    road, other = [await construction_certificate(small.register, number) for number in (1, 2)]
    wanted = {"registrationNumber": road.registration_number, "lpjkRegistrationNumber": "f 3112.1 000042 2026"}
    assert await ask.refused(DOCUMENT, {"input": wanted}, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OTHER_OFFICER, Caller.CERTIFICATION, Caller.DEWAN_PERS):
        assert (await ask.act(DOCUMENT, caller, **wanted))["code"] == "NOT_PERMITTED"
    part = {
        "lpjkRegistrationNumber": "F 3112.1 000042 2026",
        "state": "RECORDED",
        "recordedAt": "2026-05-11T03:00:00+00:00",
    }
    certificate = {"registrationNumber": road.registration_number, "construction": part}
    assert await ask.act(DOCUMENT, Caller.LPJK, **wanted) == {"certificate": certificate}
    again = await ask.act(DOCUMENT, Caller.LPJK, **wanted | {"lpjkRegistrationNumber": "F 3112.1 000043 2026"})
    assert again["code"] == "ALREADY_RECORDED_BY_LPJK"
    taken = await ask.act(DOCUMENT, Caller.LPJK, **wanted | {"registrationNumber": other.registration_number})
    assert taken["code"] == "INVALID_INPUT"


async def test_p2_a_certificate_of_another_sector_is_not_found_in_the_same_words_as_one_that_does_not_exist(
    ask: Ask, small: SmallRegister
) -> None:
    await construction_register(small.register)
    of_the_web = (await issued_certificate(small)).registration_number
    nothing = "TIK.9001.99999.2026"
    for number in (of_the_web, nothing):
        wanted = {"registrationNumber": number, "lpjkRegistrationNumber": "F 3112.1 000042 2026"}
        told = await ask.act(DOCUMENT, Caller.LPJK, **wanted)
        assert told == {"code": "NOT_FOUND", "message": f"There is no certificate {number}."}


async def test_p2_a_replacement_waits_for_lpjk_again(ask: Ask, small: SmallRegister) -> None:
    await construction_register(small.register)
    road = await construction_certificate(small.register, 1)
    lost = ReplaceCertificate("replace-1", road.registration_number, ReplacementReason.LOST)
    new = await replace_certificate(small.register, OTHER_OFFICER, NOW, lost)
    wanted = {"registrationNumber": new.registration_number, "lpjkRegistrationNumber": "F 3112.1 000044 2026"}
    payload = await ask.act(DOCUMENT, Caller.LPJK, **wanted)
    assert payload["certificate"]["construction"]["state"] == "RECORDED"


async def test_p2_the_construction_part_is_given_for_construction_and_only_there(small: SmallRegister) -> None:
    await construction_register(small.register)
    issue = IssueCertificate("issue-9", small.assessment_id, construction=ROAD)
    with pytest.raises(InvalidInput):
        await issue_certificate(small.register, OFFICER, NOW, issue)
    with pytest.raises(ConstructionDetailsMissing):
        await construction_certificate(small.register, 1, details=None)  # type: ignore[arg-type]  # left out

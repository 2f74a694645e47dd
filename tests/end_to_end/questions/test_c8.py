"""C8: certificates issued outside licence, scope or assessor validity; empty when all is well."""

from datetime import date

import pytest

from models.tables.assessors import Assessor
from models.tables.licences import Licence
from models.tables.scopes import LspScope
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import BUDI, LSP, SmallRegister, issued_certificate

DOCUMENT = "{ certificatesExamined certificateViolations { certificate { registrationNumber } violations } }"


async def test_c8_a_healthy_register_has_none_and_only_bnsp_asks(ask: Ask, small: SmallRegister) -> None:
    await issued_certificate(small)
    for caller in (Caller.CERTIFICATION, Caller.QUALITY):
        assert await ask(DOCUMENT, as_=caller) == {"certificatesExamined": 1, "certificateViolations": []}
    assert await ask.refused(DOCUMENT, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OFFICER, Caller.OTHER_OFFICER, Caller.LPJK):
        assert await ask.refused(DOCUMENT, as_=caller) == NOT_PERMITTED


@pytest.mark.usefixtures("unchecked")
async def test_c8_what_somebody_did_behind_the_registers_back_is_found(ask: Ask, small: SmallRegister) -> None:
    issued = await issued_certificate(small)
    await Licence.filter(licence_number=LSP).update(valid_from=date(2020, 3, 1), valid_until=date(2024, 2, 29))
    await LspScope.filter(lsp__licence_number=LSP).update(to_date=date(2026, 5, 10))
    await Assessor.filter(registration_number=BUDI).update(certificate_valid_until=date(2026, 5, 3))
    faults = ["OUTSIDE_LICENCE", "OUTSIDE_SCOPE", "ASSESSOR_NOT_VALID"]
    found = [{"certificate": {"registrationNumber": issued.registration_number}, "violations": faults}]
    answered = await ask(DOCUMENT, as_=Caller.CERTIFICATION)
    assert answered == {"certificatesExamined": 1, "certificateViolations": found}

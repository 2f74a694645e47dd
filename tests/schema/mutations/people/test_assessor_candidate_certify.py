"""`assessorCandidateCertify`: a trained candidate becomes an assessor."""

from models.tables.assessors import Assessor
from tests.people import met
from tests.register import BUDI, CERTIFICATION, LSP
from tests.schema.asking import Asking, State
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.people.situations import trained

ACT = Act(
    "assessorCandidateCertify",
    "candidate { status assessor { name certificateValidUntil memberships { lsp { licenceNumber } } } }",
    {
        "number": "CAS-000001",
        "registrationNumber": met(500),
        "certifiedOn": "2026-02-01",
        "licenceNumbers": [LSP],
    },
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    await trained(asking.small)
    assert await check_callers(asking, ACT, ("bnsp",)) == {
        "candidate": {
            "status": "CERTIFIED",
            "assessor": {
                "name": "Tono Hartono",
                "certificateValidUntil": "2029-02-01",
                "memberships": [{"lsp": {"licenceNumber": LSP}}],
            },
        }
    }


@on_sqlite
async def test_nobody_gets_the_number_or_the_login_of_another(asking: Asking) -> None:
    await trained(asking.small)
    await Assessor.filter(registration_number=BUDI).update(subject="budi")
    before = await State.read()
    for taken in ({"registrationNumber": BUDI}, {"subject": "budi"}):
        assert (await ACT.sent(asking.by(CERTIFICATION), **taken))["code"] == "INVALID_INPUT"
    assert await State.read() == before


@on_sqlite
async def test_no_lsp_and_no_scheme_is_named_twice(asking: Asking) -> None:
    await trained(asking.small)
    before = await State.read()
    for twice in ({"licenceNumbers": [LSP, LSP]}, {"schemes": ["SKM-000001", "SKM-000001"]}):
        assert (await ACT.sent(asking.by(CERTIFICATION), **twice))["code"] == "INVALID_INPUT"
    assert await State.read() == before

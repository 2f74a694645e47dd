"""`recertificationInvite`: a cohort is invited to recertification."""

from tests.register import BUDI, SARI
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers

ACT = Act(
    "recertificationInvite",
    "recertifications { status year invitedOn assessor { registrationNumber } }",
    {
        "idempotencyKey": "k",
        "subjectKind": "ASSESSOR",
        "registrationNumbers": [SARI, BUDI],
        "invitedOn": "2026-01-12",
    },
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    assert await check_callers(asking, ACT, ("bnsp",)) == {
        "recertifications": [
            {
                "status": "INVITED",
                "year": 2026,
                "invitedOn": "2026-01-12",
                "assessor": {"registrationNumber": number},
            }
            for number in (SARI, BUDI)
        ]
    }

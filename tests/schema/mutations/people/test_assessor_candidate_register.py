"""`assessorCandidateRegister`: somebody is registered for the training of assessors."""

from tests.register import LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers

ACT = Act(
    "assessorCandidateRegister",
    "candidate { number name sponsorName status province { code } }",
    {
        "idempotencyKey": "k",
        "name": "Tono Hartono",
        "provinceCode": "32",
        "sponsorKind": "LSP",
        "sponsor": LSP,
    },
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    assert await check_callers(asking, ACT, ("bnsp",)) == {
        "candidate": {
            "number": "CAS-000001",
            "name": "Tono Hartono",
            "sponsorName": "LSP Teknologi Contoh",
            "status": "CANDIDATE",
            "province": {"code": "32"},
        }
    }

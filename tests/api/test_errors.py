"""The status of a refusal, where no GraphQL operation was asked for."""

import json

import pytest
from starlette.requests import Request

from api.errors import refused_by_domain
from models.rules.violations import ConcurrentChange, DomainError, NotFound, RegisterBusy


@pytest.mark.parametrize(
    ("refusal", "status", "code"),
    [
        (NotFound("certificate", "TIK.9001.00001.2026"), 404, "NOT_FOUND"),
        (ConcurrentChange("certificate", "TIK.9001.00001.2026"), 409, "CONCURRENT_CHANGE"),
        (RegisterBusy(), 503, "REGISTER_BUSY"),
    ],
)
async def test_a_refusal_has_its_status_and_its_code(refusal: DomainError, status: int, code: str) -> None:
    answer = await refused_by_domain(Request({"type": "http"}), refusal)
    assert answer.status_code == status
    (error,) = json.loads(bytes(answer.body))["errors"]
    assert error == {"message": str(refusal), "extensions": {"code": code}}

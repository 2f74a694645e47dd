"""`assessmentRecord`, by each of the four callers, and what it refuses."""

from typing import Any

import pytest

from models.tables.assessments import Assessment
from tests.register import BUDI, ELECTIVE, LSP, SARI, SCHEME_VERSION, SITE, UNITS
from tests.schema.asking import CALLERS, Asking, State

RECORD = """
mutation ($input: AssessmentRecordInput!) {
  assessmentRecord(input: $input) {
    __typename
    ... on AssessmentRecordSuccess {
      assessment {
        id holderName siteCode methods assessedOn status recommendation decision lsp { licenceNumber }
        schemeVersion { version } assessors { registrationNumber } unitResults { code outcome }
      }
    }
    ... on UserError { code message }
  }
}
"""
NIK = "3273014107900001"


def request(**changes: object) -> dict[str, Any]:
    return {
        "idempotencyKey": "r",
        "licenceNumber": LSP,
        "schemeVersion": SCHEME_VERSION,
        "siteCode": SITE,
        "holder": {"name": "Rudi Hartono", "nationalId": NIK, "sex": "MALE", "birthDate": "1990-07-01"},
        "methods": ["OBSERVATION", "PORTFOLIO"],
        "assessedOn": "2026-05-04",
        "assessors": [BUDI, SARI],
        "units": [{"code": code, "outcome": "COMPETENT"} for code in UNITS],
        "recommendation": "COMPETENT",
        **changes,
    }


async def test_an_officer_records_an_assessment(asking: Asking) -> None:
    payload = await asking.act(RECORD, **request())
    identifier = payload["assessment"].pop("id")
    assert payload == {
        "__typename": "AssessmentRecordSuccess",
        "assessment": {
            "holderName": "Rudi Hartono",
            "siteCode": SITE,
            "methods": ["OBSERVATION", "PORTFOLIO"],
            "assessedOn": "2026-05-04",
            "status": "RECOMMENDED",
            "recommendation": "COMPETENT",
            "decision": None,
            "lsp": {"licenceNumber": LSP},
            "schemeVersion": {"version": 2},
            "assessors": [{"registrationNumber": BUDI}, {"registrationNumber": SARI}],
            "unitResults": [{"code": code, "outcome": "COMPETENT"} for code in UNITS],
        },
    }
    again = await asking.act(RECORD, **request())
    assert again["assessment"]["id"] == identifier
    assert await Assessment.all().count() == 2


@pytest.mark.parametrize("caller", ["other", "bnsp"])
async def test_another_caller_may_not(asking: Asking, caller: str) -> None:
    before = await State.read()
    payload = await asking.by(CALLERS[caller]).act(RECORD, **request())
    assert (payload["__typename"], payload["code"]) == ("NotPermittedError", "NOT_PERMITTED")
    assert await State.read() == before


async def test_without_a_login_nothing_is_recorded(asking: Asking) -> None:
    assert await asking.by(CALLERS["public"]).refused_act(RECORD, **request()) == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("changes", "kind", "code"),
    [
        ({"assessedOn": "2026-05-12"}, "RuleViolationError", "ASSESSMENT_IN_FUTURE"),
        ({"assessors": []}, "RuleViolationError", "ASSESSORS_MISSING"),
        ({"units": [{"code": ELECTIVE, "outcome": "COMPETENT"}]}, "RuleViolationError", "UNITS_DO_NOT_MATCH"),
        ({"siteCode": "TUK-0000-00"}, "NotFoundError", "NOT_FOUND"),
        ({"schemeVersion": "SKM-000123@9"}, "NotFoundError", "NOT_FOUND"),
        ({"methods": []}, "InvalidInputError", "INVALID_INPUT"),
        ({"holder": {"name": "Rudi", "nationalId": "0273014107900001"}}, "InvalidInputError", "INVALID_INPUT"),
        ({"holder": {"name": "", "nationalId": NIK}}, "InvalidInputError", "INVALID_INPUT"),
        (
            {"holder": {"name": "Somebody Else", "nationalId": "3273015708990042"}},
            "RuleViolationError",
            "HOLDER_HAS_ANOTHER_NAME",
        ),
    ],
)
async def test_what_is_refused(asking: Asking, changes: dict[str, object], kind: str, code: str) -> None:
    before = await State.read()
    payload = await asking.act(RECORD, **request(**changes))
    assert (payload["__typename"], payload["code"]) == (kind, code)
    assert NIK not in payload["message"]
    assert await State.read() == before


async def test_another_person_under_the_same_key_is_a_conflict(asking: Asking) -> None:
    await asking.act(RECORD, **request())
    payload = await asking.act(RECORD, **request(holder={"name": "Rudi Hartono", "nationalId": "3273014107900002"}))
    assert payload["code"] == "IDEMPOTENCY_CONFLICT"

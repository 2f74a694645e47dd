from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.rules.assessments import (
    AlreadyCertified,
    AssessmentUndecided,
    DecidedByAssessor,
    HolderNotCompetent,
    Outcome,
)
from models.rules.assessors import (
    AssessorExpired,
    AssessorNotActive,
    AssessorNotCompetent,
    AssessorNotMember,
    AssessorStatus,
    AssessorTerm,
)
from models.rules.issuing import IssuingFacts, check_may_issue
from models.rules.licences import Freeze, LicenceFrozen, LicenceNotInForce, LicenceTerm
from models.rules.schemes import SchemeVersionNotRatified, SchemeVersionStatus, SchemeVersionWithdrawn
from models.rules.scope import SchemeNotInScope, ScopeTerm
from models.rules.signing_keys import SigningKeyMissing
from models.rules.violations import RuleViolation

ASSESSED, TODAY = date(2026, 5, 1), date(2026, 5, 11)
LICENCE = LicenceTerm(date(2024, 1, 1), date(2027, 12, 31))
ASSESSOR = AssessorTerm(
    "MET.000.000042 2025", AssessorStatus.ACTIVE, date(2025, 1, 1), date(2028, 1, 1), is_competent=True, is_member=True
)
GOOD = IssuingFacts(
    today=TODAY,
    licence_number="BNSP-LSP-9001-ID",
    licences=[LICENCE],
    scheme="SKM-000123@2",
    scheme_status=SchemeVersionStatus.RATIFIED,
    scope=[ScopeTerm(date(2024, 1, 1), None)],
    assessment="7",
    assessed_on=ASSESSED,
    assessors=[ASSESSOR],
    assessor_subjects=frozenset({"budi", "MET.000.000042 2025"}),
    decision=Outcome.COMPETENT,
    decided_by="dina",
    certificate=None,
    has_key=True,
)


def test_a_certificate_within_the_rules() -> None:
    check_may_issue(GOOD)


REFUSALS: list[tuple[Mapping[str, Any], type[RuleViolation]]] = [
    ({"decision": None}, AssessmentUndecided),
    ({"decision": Outcome.NOT_YET_COMPETENT}, HolderNotCompetent),
    ({"decided_by": "budi"}, DecidedByAssessor),
    ({"certificate": "TIK.9001.00042.2026"}, AlreadyCertified),
    ({"scheme_status": SchemeVersionStatus.WITHDRAWN}, SchemeVersionWithdrawn),
    ({"scheme_status": SchemeVersionStatus.VERIFIED}, SchemeVersionNotRatified),
    ({"licences": []}, LicenceNotInForce),
    ({"today": date(2028, 1, 1)}, LicenceNotInForce),
    ({"licences": [replace(LICENCE, freezes=(Freeze(TODAY, None),))]}, LicenceFrozen),
    ({"scope": []}, SchemeNotInScope),
    ({"scope": [ScopeTerm(date(2026, 5, 2), None)]}, SchemeNotInScope),
    ({"scope": [ScopeTerm(date(2024, 1, 1), date(2026, 5, 10))]}, SchemeNotInScope),
    ({"assessors": [ASSESSOR, replace(ASSESSOR, valid_until=date(2026, 4, 30))]}, AssessorExpired),
    ({"assessors": [replace(ASSESSOR, status=AssessorStatus.REVOKED)]}, AssessorNotActive),
    ({"assessors": [replace(ASSESSOR, is_competent=False)]}, AssessorNotCompetent),
    ({"assessors": [replace(ASSESSOR, is_member=False)]}, AssessorNotMember),
    ({"has_key": False}, SigningKeyMissing),
]


@pytest.mark.parametrize(("change", "violation"), REFUSALS)
def test_each_rule_refuses_by_its_own_name(change: Mapping[str, Any], violation: type[RuleViolation]) -> None:
    with pytest.raises(violation) as refusal:
        check_may_issue(replace(GOOD, **change))
    assert type(refusal.value) is violation


def test_every_violation_names_its_source() -> None:
    for _, violation in REFUSALS:
        assert len(violation.source) > 20

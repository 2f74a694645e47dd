from dataclasses import replace
from datetime import date

import pytest

from models.rules.assessors import (
    AssessorExpired,
    AssessorNotActive,
    AssessorNotCompetent,
    AssessorNotMember,
    AssessorStatus,
    AssessorTerm,
    check_may_assess,
    last_day_of_assessor,
)
from models.rules.violations import RuleViolation

LSP, SCHEME, DAY = "BNSP-LSP-9001-ID", "SKM-000123@2", date(2026, 5, 1)
ASSESSOR = AssessorTerm(
    registration_number="MET.000.000042 2025",
    status=AssessorStatus.ACTIVE,
    valid_from=date(2025, 5, 1),
    valid_until=date(2028, 5, 1),
    is_competent=True,
    is_member=True,
)


def test_three_years_end_on_the_same_day() -> None:
    assert last_day_of_assessor(ASSESSOR.valid_from) == ASSESSOR.valid_until


@pytest.mark.parametrize("day", [ASSESSOR.valid_from, DAY, ASSESSOR.valid_until])
def test_one_who_may_assess(day: date) -> None:
    check_may_assess(ASSESSOR, LSP, SCHEME, day)


@pytest.mark.parametrize(
    ("assessor", "violation"),
    [
        (replace(ASSESSOR, status=AssessorStatus.SUSPENDED), AssessorNotActive),
        (replace(ASSESSOR, status=AssessorStatus.REVOKED), AssessorNotActive),
        (replace(ASSESSOR, valid_from=date(2026, 5, 2)), AssessorExpired),
        (replace(ASSESSOR, valid_until=date(2026, 4, 30)), AssessorExpired),
        (replace(ASSESSOR, is_competent=False), AssessorNotCompetent),
        (replace(ASSESSOR, is_member=False), AssessorNotMember),
    ],
)
def test_each_who_may_not(assessor: AssessorTerm, violation: type[RuleViolation]) -> None:
    with pytest.raises(violation) as refusal:
        check_may_assess(assessor, LSP, SCHEME, DAY)
    assert refusal.value.facts["registration_number"] == "MET.000.000042 2025"

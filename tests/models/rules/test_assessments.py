from datetime import date

import pytest

from models.rules.assessments import (
    AssessmentInFuture,
    AssessmentUndecided,
    DecidedByAssessor,
    HolderNotCompetent,
    Outcome,
    RecommendationContradictsUnits,
    check_competent,
    check_decided_by_another,
    check_not_in_future,
    check_recommendation,
)

K, BK = Outcome.COMPETENT, Outcome.NOT_YET_COMPETENT


def test_an_assessment_lies_today_or_before() -> None:
    check_not_in_future(date(2026, 5, 1), date(2026, 5, 1))
    with pytest.raises(AssessmentInFuture):
        check_not_in_future(date(2026, 5, 2), date(2026, 5, 1))


@pytest.mark.parametrize(("recommendation", "units"), [(K, [K, K]), (BK, [K, BK]), (BK, [K, K])])
def test_a_recommendation_follows_the_units_or_is_more_cautious(recommendation: Outcome, units: list[Outcome]) -> None:
    check_recommendation(recommendation, units)


def test_competence_is_not_recommended_against_a_unit() -> None:
    with pytest.raises(RecommendationContradictsUnits) as refusal:
        check_recommendation(K, [K, BK, BK])
    assert refusal.value.failed == 2


def test_who_assessed_does_not_decide() -> None:
    check_decided_by_another("7", "dina", {"budi", "MET.000.000042 2025"})
    with pytest.raises(DecidedByAssessor):
        check_decided_by_another("7", "budi", {"budi"})


def test_only_a_decision_for_competence_certifies() -> None:
    check_competent("7", K)
    with pytest.raises(AssessmentUndecided):
        check_competent("7", None)
    with pytest.raises(HolderNotCompetent) as refusal:
        check_competent("7", BK)
    assert (refusal.value.rule, refusal.value.code) == ("HOLDER_NOT_COMPETENT", "HOLDER_NOT_COMPETENT")

from datetime import timedelta

import pytest

from api.demo.population import Population
from api.demo.showcase import HistoryTooOld, draw_showcase
from tests.api.demo.small_demo import SEED, UNTIL

TODAY = UNTIL + timedelta(days=1)


def test_each_start_has_its_own_person_who_is_nobody_of_the_population(population: Population) -> None:
    persons = [draw_showcase(population, SEED, start, TODAY).person.national_id for start in range(20)]
    assert len({*persons}) == 20
    assert not {*persons} & {person.national_id for person in population.persons}


def test_the_same_start_is_drawn_again(population: Population) -> None:
    assert draw_showcase(population, SEED, 3, TODAY) == draw_showcase(population, SEED, 3, TODAY)


def test_the_rules_are_kept_on_the_day(population: Population) -> None:
    for start in range(20):
        session = draw_showcase(population, SEED, start, TODAY).session
        assert session.assessed_on == TODAY
        assert session.lsp in population.issuing
        assert session.lsp.may_issue_on(TODAY)
        assert all(assessor.may_assess_on(TODAY) for assessor in session.assessors)


def test_a_history_that_is_long_over_is_told(population: Population) -> None:
    with pytest.raises(HistoryTooOld) as refusal:
        draw_showcase(population, SEED, 0, UNTIL + timedelta(days=5 * 365))
    assert refusal.value.until == UNTIL


def test_a_construction_certificate_is_asked_for_with_its_details(population: Population) -> None:
    inputs = (draw_showcase(population, SEED, start, TODAY).issue_input("1")["construction"] for start in range(300))
    assert set(next(each for each in inputs if each)) == {
        "classification",
        "subclassification",
        "qualification",
        "level",
        "occupation",
        "enactedIn",
    }

from api.demo.construction import construction_details
from api.demo.population import Population
from api.demo.words import word_table
from models.rules.construction import check_details


def test_every_session_has_the_details_that_its_scheme_needs_and_no_others(population: Population) -> None:
    for session in population.sessions:
        check_details(session.scheme.code, session.scheme.sector, construction_details(session))
    assert any(construction_details(session) for session in population.sessions)


def test_every_subject_of_construction_has_a_classification() -> None:
    subjects = {row["subject_id"] for row in word_table("subjects") if row["sector"] == "CONSTRUCTION"}
    assert {row["subject_id"] for row in word_table("construction")} == subjects

from datetime import date

from api.demo.chance import stream
from api.demo.people import NO_DISTRICT, DrawnPerson, draw_person, last_serial_but, serials
from api.demo.population import Population
from models.rules.national_id import NationalId


def _someone(serial: int) -> DrawnPerson:
    return draw_person(stream(7, "people"), "32", date(1990, 5, 17), serial)


def test_a_synthetic_nik_has_the_shape_of_one_and_a_district_that_nobody_has() -> None:
    person = _someone(42)
    assert person.national_id[:2] == "32"
    assert person.national_id[4:6] == str(NO_DISTRICT)
    assert person.national_id[-4:] == "0042"
    assert NationalId.parse(person.national_id).agrees_with(person.birth_date, person.sex)


def test_every_nik_of_the_population_is_valid_synthetic_and_its_own(population: Population) -> None:
    persons = population.persons
    assert len({person.national_id for person in persons}) == len(persons) > 2_000
    for person in persons:
        assert NationalId.parse(person.national_id).agrees_with(person.birth_date, person.sex)
        assert person.national_id[4:6] == str(NO_DISTRICT)


def test_a_person_does_not_show_the_nik() -> None:
    person = _someone(42)
    assert person.national_id not in repr(person)


def test_serials_begin_again_and_leave_the_last_thousand_alone() -> None:
    counted = serials()
    assert [next(counted) for _ in range(9_000)][-2:] == [8_999, 1]
    assert [last_serial_but(count) for count in (0, 999, 1_000)] == [9_999, 9_000, 9_999]


def test_nobody_is_assessed_as_a_child(population: Population) -> None:
    youngest = min(
        (session.assessed_on - candidate.person.birth_date).days
        for session in population.sessions
        for candidate in session.candidates
    )
    assert youngest >= 17 * 365

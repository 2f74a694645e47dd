"""Old papers are brought in before their holders are assessed again, in the whole demonstration too."""

from datetime import date

from api.demo.chance import stream
from api.demo.population import Population
from api.demo.registers.old_certificates import old_certificates
from tests.api.demo.small_demo import SEED


def test_an_old_paper_is_there_before_a_signed_certificate_takes_its_place(population: Population) -> None:
    days = [day for day, _ in old_certificates(stream(SEED, "old certificates"), population.lsps, population.sessions)]
    *brought_in, replaced = days
    assert brought_in == [date(2021, 2, 1)] * 3
    assert replaced > date(2021, 2, 1)

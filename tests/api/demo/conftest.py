from datetime import date

import pytest

from api.demo.population import Plan, Population, draw_population

SEED = 2021
UNTIL = date(2026, 11, 22)


@pytest.fixture(scope="session")
def population() -> Population:
    """The whole population of the report, drawn once."""
    return draw_population(Plan.full(), SEED, UNTIL)

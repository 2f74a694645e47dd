import asyncio
from pathlib import Path

import pytest

from api.demo.population import Plan, Population, draw_population
from tests.api.demo.small_demo import SEED, UNTIL, SmallDemo, build_small_demo


@pytest.fixture(scope="session")
def population() -> Population:
    """The whole population of the report, drawn once."""
    return draw_population(Plan.full(), SEED, UNTIL)


@pytest.fixture(scope="session")
def small_demo(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> SmallDemo:
    """The small demonstration, built once. Whoever changes it does so in a module of its own."""
    return asyncio.run(build_small_demo(tmp_path_factory.mktemp("small"), migrated_sqlite))

"""Each invariant about candidate sheets finds what breaks it: one change behind the services' back."""

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.queries.invariants import candidate_sheets
from models.queries.registry_check import RegistryInconsistent, check_registry
from tests.candidate_sheets import announced, imported, rows, workbook
from tests.register import small_register

BREACHES = {
    "a row of a sheet is an assessment of its person, LSP and schedule": (
        "LBR-000001 row 2",
        'UPDATE candidate_sheet_row SET holder_id = 1 WHERE "row" = 2',
    ),
    "a row of a sheet was assessed on a day of its schedule": (
        "LBR-000001 row 2",
        "UPDATE assessment_schedule SET from_date = '2026-05-05'",
    ),
    "no more rows of a sheet were recorded than it has": (
        "LBR-000001",
        "UPDATE candidate_sheet SET row_count = 1",
    ),
    "the opening of a sheet is an event": (
        "LBR-000009",
        "UPDATE candidate_sheet SET number = 'LBR-000009'",
    ),
}


@pytest.fixture
async def broken(database: BaseDBAsyncClient, unchecked: None) -> BaseDBAsyncClient:  # noqa: ARG001 - breaks it
    register = (await small_register()).register
    await announced(register)
    await imported(register, workbook(rows([1, 2])))
    await check_registry()
    return database


def test_every_invariant_is_broken_by_a_test() -> None:
    assert set(BREACHES) == {each.name for each in candidate_sheets.INVARIANTS}


@pytest.mark.parametrize("invariant", BREACHES)
async def test_a_breach_is_found(broken: BaseDBAsyncClient, invariant: str) -> None:
    found, statement = BREACHES[invariant]
    await broken.execute_query(statement)
    with pytest.raises(RegistryInconsistent) as inconsistent:
        await check_registry()
    assert f"{invariant}: {found}" in inconsistent.value.violations

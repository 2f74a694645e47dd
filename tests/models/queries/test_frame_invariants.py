"""The invariants about circulars and agreements find what breaks them."""

from datetime import date

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.queries.invariants import frame
from models.queries.registry_check import RegistryInconsistent, check_registry
from models.tables.frame import Agreement


async def test_a_circular_that_nobody_withdrew_is_found(database: BaseDBAsyncClient, unchecked: None) -> None:  # noqa: ARG001 - it is broken
    told, _ = frame.INVARIANTS
    await database.execute_query("UPDATE circular SET status = 'WITHDRAWN' WHERE number = 'SE.007/BNSP/XII/2021'")
    with pytest.raises(RegistryInconsistent) as inconsistent:
        await check_registry()
    assert inconsistent.value.violations == (f"{told.name}: SE.007/BNSP/XII/2021",)


async def test_an_agreement_that_nobody_ended_is_found(database: BaseDBAsyncClient, unchecked: None) -> None:  # noqa: ARG001 - it is broken
    _, never_told = frame.INVARIANTS
    ended = "ended_on = '2021-12-31', ended_by = 'x', end_reason = 'x'"
    await database.execute_query(f"UPDATE agreement SET {ended} WHERE from_date = '2021-03-09'")
    title = (await Agreement.get(from_date=date(2021, 3, 9))).title_id
    with pytest.raises(RegistryInconsistent) as inconsistent:
        await check_registry()
    assert inconsistent.value.violations == (f"{never_told.name}: {title}",)

"""The invariant about circulars finds what breaks it."""

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.queries.invariants import frame
from models.queries.registry_check import RegistryInconsistent, check_registry


async def test_a_circular_that_nobody_withdrew_is_found(database: BaseDBAsyncClient, unchecked: None) -> None:  # noqa: ARG001 - it is broken
    (told,) = frame.INVARIANTS
    await database.execute_query("UPDATE circular SET status = 'WITHDRAWN' WHERE number = 'SE.007/BNSP/XII/2021'")
    with pytest.raises(RegistryInconsistent) as inconsistent:
        await check_registry()
    assert inconsistent.value.violations == (f"{told.name}: SE.007/BNSP/XII/2021",)

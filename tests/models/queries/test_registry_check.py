"""Each invariant holds in a register that works, and finds what breaks it."""

import pytest

from models.queries.registry_check import check_registry
from tests.register import issued_certificate, small_register


@pytest.mark.usefixtures("database")
async def test_a_register_that_works_is_consistent() -> None:
    await issued_certificate(await small_register())

    await check_registry()

"""A small register on each database."""

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from tests.register import SmallRegister, small_register


@pytest.fixture
async def small(database: BaseDBAsyncClient) -> SmallRegister:  # noqa: ARG001 - the register is in it
    return await small_register()

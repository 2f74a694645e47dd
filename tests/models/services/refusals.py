"""A refused act proves that nothing changed, in any table."""

import importlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from tortoise import Model

from models.tables import MODULES


def every_table() -> Iterator[type[Model]]:
    for name in MODULES:
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, type) and issubclass(value, Model) and value.__module__ == name:
                yield value


TABLES = tuple(every_table())


async def everything() -> dict[str, list[dict[str, object]]]:
    return {table.__name__: list(await table.all().order_by("id").values()) for table in TABLES}


@asynccontextmanager
async def refuses(error: type[Exception]) -> AsyncIterator[pytest.ExceptionInfo[Exception]]:
    before = await everything()
    with pytest.raises(error) as refusal:
        yield refusal
    assert type(refusal.value) is error
    assert await everything() == before

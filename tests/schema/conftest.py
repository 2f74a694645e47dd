"""A small register, and somebody who asks it."""

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.services.issuing import IssuedCertificate
from tests.register import issued_certificate, small_register
from tests.schema.asking import Asking, CountedQueries


@pytest.fixture
async def asking(database: BaseDBAsyncClient) -> Asking:
    assert database is not None
    return Asking(await small_register())


@pytest.fixture
async def issued(asking: Asking) -> IssuedCertificate:
    return await issued_certificate(asking.small)


@pytest.fixture
def queries(database: BaseDBAsyncClient, monkeypatch: pytest.MonkeyPatch) -> CountedQueries:
    return CountedQueries(database, monkeypatch)

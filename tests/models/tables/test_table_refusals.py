"""What a table refuses is told as the domain tells it, without any value; another mistake stays one."""

import asyncio

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from models.rules.violations import ConcurrentChange, InvalidInput, RegisterBusy
from models.tables.connection import connected
from models.tables.frame import LegalBasis
from models.tables.lsps import Lsp
from models.tables.table_refusals import RefusedRow, UnfitText, domain_error


@pytest.mark.usefixtures("database")
async def test_a_row_that_is_there() -> None:
    known = await LegalBasis.first()
    assert known is not None
    with pytest.raises(RefusedRow) as error:
        await LegalBasis.bulk_create([LegalBasis(code=known.code, kind=known.kind, title_id="a", title_en="a")])
    refusal = domain_error(error.value)
    assert isinstance(refusal, ConcurrentChange)
    assert (refusal.kind, refusal.reference) == ("legal basis", "of the same name")


async def test_a_row_that_points_nowhere_is_a_mistake_of_ours(database: BaseDBAsyncClient) -> None:
    with pytest.raises(RefusedRow) as error:
        await database.execute_query("INSERT INTO partner_body_sector (body_id, sector) VALUES (999999, 'IT')")
    assert domain_error(error.value) is None


@pytest.mark.usefixtures("database")
async def test_a_text_that_is_too_long() -> None:
    with pytest.raises(UnfitText) as error:
        await Lsp.filter(licence_number="3201011708450001" * 10)
    refusal = domain_error(error.value)
    assert isinstance(refusal, InvalidInput)
    assert str(refusal) == "licenceNumber: has more characters than the register keeps."
    assert domain_error(ValueError()) is None


async def test_of_two_that_wait_for_each_other_one_is_told_to_try_again(postgres_url: str) -> None:
    async with connected(postgres_url, maxsize=4):
        first, second = await LegalBasis.all().order_by("id").limit(2)
        both = asyncio.Barrier(2)

        async def hold(one: LegalBasis, other: LegalBasis) -> None:
            async with in_transaction():
                await LegalBasis.select_for_update().get(id=one.id)
                await both.wait()
                await LegalBasis.select_for_update().get(id=other.id)

        ends = await asyncio.gather(hold(first, second), hold(second, first), return_exceptions=True)
        (error,) = (each for each in ends if isinstance(each, Exception))
        assert isinstance(domain_error(error), RegisterBusy)

"""What a table refuses is told as the domain tells it, without any value; another mistake stays one."""

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.rules.violations import ConcurrentChange, InvalidInput
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

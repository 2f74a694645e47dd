from datetime import date

import pytest
from tortoise.exceptions import IntegrityError, ValidationError

from models.services.insert_rows import insert_rows
from models.tables.assessors import Assessor
from models.tables.provinces import Province
from tests.register import BUDI, NOW, SmallRegister, small_register


@pytest.fixture
async def small(database: object) -> SmallRegister:
    assert database
    return await small_register()


async def new_assessor(number: str = "MET.000.000099 2026") -> dict[str, object]:
    return {
        "registration_number": number,
        "name": "Asesor Baru",
        "province_id": (await Province.get(kemendagri_code="32")).id,
        "certificate_valid_from": date(2026, 1, 5),
        "certificate_valid_until": date(2029, 1, 5),
        "status": "ACTIVE",
        "created_at": NOW,
    }


@pytest.mark.usefixtures("small")
async def test_a_row_is_as_an_object_would_have_written_it_and_what_is_left_out_is_null() -> None:
    await insert_rows(Assessor, [await new_assessor()])
    row = await Assessor.get(registration_number="MET.000.000099 2026")
    assert (row.name, row.certificate_valid_until, row.created_at) == ("Asesor Baru", date(2029, 1, 5), NOW)
    assert (row.subject, row.holder_id) == (None, None)


@pytest.mark.usefixtures("small")
async def test_what_the_model_or_the_table_refuses_enters_by_no_other_way() -> None:
    before = await Assessor.all().count()
    with pytest.raises(ValueError, match="Assessor has no column nickname"):
        await insert_rows(Assessor, [await new_assessor() | {"nickname": "Budi"}])
    with pytest.raises(ValidationError):
        await insert_rows(Assessor, [await new_assessor() | {"name": "x" * 101}])
    with pytest.raises(ValueError, match="GONE"):
        await insert_rows(Assessor, [await new_assessor() | {"status": "GONE"}])
    with pytest.raises(IntegrityError):
        await insert_rows(Assessor, [await new_assessor(BUDI)])
    assert await Assessor.all().count() == before

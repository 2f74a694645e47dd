from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.rules.assessments import AssessmentMethod
from models.rules.lsps import LspType
from models.tables.assessments import Assessment
from models.tables.columns import canonical_json
from models.tables.lsps import Lsp
from models.tables.provinces import Province
from models.tables.signing_keys import SigningKey

WIB = timezone(timedelta(hours=7))
TEN_IN_JAKARTA = datetime(2026, 5, 4, 10, 0, 0, 250_000, tzinfo=WIB)


async def lsp(created_at: datetime = TEN_IN_JAKARTA, number: int = 9001) -> Lsp:
    province = await Province.get(kemendagri_code="31")
    return await Lsp.create(
        licence_number=f"BNSP-LSP-{number}-ID",
        name="LSP Contoh",
        type=LspType.P3,
        province_id=province.id,
        created_at=created_at,
    )


@pytest.mark.usefixtures("database")
async def test_an_enumeration_comes_back_as_its_member() -> None:
    stored = await Lsp.get(id=(await lsp()).id)

    assert stored.type is LspType.P3
    assert await Lsp.filter(type=LspType.P3).count() == 1
    assert await Lsp.filter(type=LspType.P1).count() == 0


@pytest.mark.usefixtures("database")
async def test_a_value_outside_the_enumeration_is_refused() -> None:
    with pytest.raises(ValueError, match="P9"):
        await Lsp.create(
            licence_number="BNSP-LSP-9001-ID", name="X", type="P9", province_id=1, created_at=TEN_IN_JAKARTA
        )


async def test_a_moment_is_stored_in_utc(database: BaseDBAsyncClient) -> None:
    await lsp()

    stored = await Lsp.get()
    assert stored.created_at == datetime(2026, 5, 4, 3, 0, 0, 250_000, tzinfo=UTC)
    assert stored.created_at.utcoffset() == timedelta(0)
    (row,) = await database.execute_query_dict("SELECT CAST(created_at AS VARCHAR(40)) AS text FROM lsp")
    assert row["text"].startswith("2026-05-04 03:00:00.25")


@pytest.mark.usefixtures("database")
async def test_moments_are_compared_as_moments_whatever_their_zone() -> None:
    await lsp()
    await lsp(datetime(2026, 5, 4, 3, 0, tzinfo=UTC), 9002)

    earlier = await Lsp.filter(created_at__lt=TEN_IN_JAKARTA)
    assert [each.licence_number for each in earlier] == ["BNSP-LSP-9002-ID"]


@pytest.mark.usefixtures("database")
async def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        await lsp(datetime(2026, 5, 4))  # noqa: DTZ001 - that is the point


def test_methods_are_written_in_the_order_of_the_enumeration() -> None:
    column = Assessment._meta.fields_map["methods"]
    chosen = frozenset({AssessmentMethod.WRITTEN, AssessmentMethod.OBSERVATION})

    assert column.to_db_value(chosen, Assessment) == "OBSERVATION,WRITTEN"
    assert column.to_python_value("OBSERVATION,WRITTEN") == chosen


def test_a_json_value_is_written_in_one_way() -> None:
    column = SigningKey._meta.fields_map["public_jwk"]

    assert column.to_db_value({"y": "é", "crv": "P-256"}, SigningKey) == '{"crv":"P-256","y":"é"}'
    assert column.to_python_value('{"crv":"P-256","y":"é"}') == {"y": "é", "crv": "P-256"}


def test_json_has_no_nan() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(float("nan"))


@pytest.mark.usefixtures("database")
async def test_the_provinces_are_those_of_2021_and_the_four_that_were_split_off() -> None:
    split_off = await Province.exclude(split_from_id=None).select_related("split_from").order_by("kemendagri_code")

    assert await Province.exclude(label_2021=None).count() == 34
    assert [(each.kemendagri_code, each.split_from.kemendagri_code) for each in split_off if each.split_from] == [
        ("93", "91"),
        ("94", "91"),
        ("95", "91"),
        ("96", "92"),
    ]
    assert [each.valid_from for each in split_off if each.valid_from and each.valid_from > date(2021, 12, 31)] == [
        each.valid_from for each in split_off
    ]

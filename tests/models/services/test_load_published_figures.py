from decimal import Decimal

import pytest

from models.services.frame.load_provinces import load_provinces
from models.services.frame.load_published_figures import load_published_figures
from models.tables.figures import PublishedFigure, PublishedRemark, PublishedSeries
from models.tables.provinces import Province


@pytest.mark.usefixtures("database")
async def test_the_figures_are_stored_once() -> None:
    for _ in range(2):
        await load_provinces()
        await load_published_figures()
    assert await PublishedSeries.all().count() == 20
    assert await PublishedFigure.all().count() == 226
    assert await PublishedRemark.all().count() == 9


@pytest.mark.usefixtures("database")
async def test_what_an_earlier_release_stored_is_replaced_and_added_to() -> None:
    await load_provinces()
    await load_published_figures()
    total = await PublishedFigure.get(series__code="assessors_by_province_2021", name="TOTAL")
    await PublishedFigure.filter(id=total.id).update(computed=None, note_en="older words")
    await PublishedRemark.filter(source_line="454").delete()
    await load_published_figures()
    again = await PublishedFigure.get(id=total.id)
    assert (again.computed, again.note_en) == (total.computed, total.note_en)
    assert await PublishedRemark.filter(source_line="454").exists()


@pytest.mark.usefixtures("database")
async def test_a_cell_is_stored_as_printed() -> None:
    await load_provinces()
    await load_published_figures()
    cell = await PublishedFigure.get(series__code="assessors_by_province_2021", name="ID-SB").select_related("province")
    assert (cell.printed, cell.value, cell.source_line, cell.computed) == ("1.435", Decimal(1435), "1000", None)
    assert cell.province is not None
    assert cell.province.label_2021 == "SUMATRA BARAT"


@pytest.mark.usefixtures("database")
async def test_a_printed_total_is_stored_beside_the_computed_one_with_its_note() -> None:
    await load_provinces()
    await load_published_figures()
    total = await PublishedFigure.get(series__code="lsp_licensed_by_month_2021", name="TOTAL JUMLAH LSP")
    assert (total.printed, total.value, total.computed) == ("356", Decimal(356), Decimal(178))
    assert "122 + 9 + 47 = 178" in total.note_id
    assert "122 + 9 + 47 = 178" in total.note_en


@pytest.mark.usefixtures("database")
async def test_the_four_provinces_of_2022_know_what_they_were_part_of() -> None:
    await load_provinces()
    later = await Province.filter(split_from_id__not_isnull=True).select_related("split_from").order_by("iso_code")
    parents = [(row.iso_code, row.split_from.iso_code if row.split_from else None) for row in later]
    assert parents == [("ID-PD", "ID-PB"), ("ID-PE", "ID-PA"), ("ID-PS", "ID-PA"), ("ID-PT", "ID-PA")]
    assert await Province.filter(label_2021__not_isnull=True).count() == 34

"""The report's figures come with the software: each as printed, beside what the report's own cells give for it.

So do the remarks on what is printed and no number. A release that reads the report better than the one before replaces
what that one stored.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import TypeVar

from tortoise import Model
from tortoise.transactions import in_transaction

from models.published.arithmetic import compute_again
from models.published.figures import PrintedFigure, read_figures
from models.published.tables import Row, read_table
from models.tables.figures import PublishedFigure, PublishedRemark, PublishedSeries
from models.tables.provinces import Province

SOURCE = "Laporan Kinerja BNSP Tahun 2021"
AS_OF = date(2021, 12, 31)
_FOUR_DECIMALS = Decimal("0.0001")
Table = TypeVar("Table", bound=Model)


async def load_published_figures() -> None:
    """Store the report's series, figures and remarks as this release has them. The provinces must be there."""
    async with in_transaction():
        await _store(PublishedSeries, ("code",), map(_series, read_table("series")))
        series = dict(await PublishedSeries.all().values_list("code", "id"))
        await _store(PublishedFigure, ("series_id", "name"), await _figures(series))
        remarks = (_remark(series[row["series"]], row) for row in read_table("remarks"))
        await _store(PublishedRemark, ("series_id", "source_line"), remarks)


async def _store(table: type[Table], key: Sequence[str], rows: Iterable[Table]) -> None:
    """Add the rows; of those that are there by their key, replace the rest."""
    others = table._meta.db_fields - {"id", *key}  # noqa: SLF001 - where Tortoise keeps it
    await table.bulk_create(list(rows), on_conflict=key, update_fields=sorted(others))


async def _figures(series: Mapping[str, int]) -> list[PublishedFigure]:
    provinces = dict(await Province.all().values_list("iso_code", "id"))
    figures = sorted(read_figures(), key=lambda each: each.series)
    computed = compute_again(figures)
    notes = {(row["series"], row["figure"]): row for row in read_table("notes")}
    return [
        _figure(position, each, series, provinces, computed, notes)
        for _, of_a_series in groupby(figures, key=lambda each: each.series)
        for position, each in enumerate(of_a_series, start=1)
    ]


def _series(row: Row) -> PublishedSeries:
    return PublishedSeries(
        code=row["series"], title_id=row["title_id"], title_en=row["title_en"], source=SOURCE, as_of=AS_OF
    )


def _remark(series_id: int, row: Row) -> PublishedRemark:
    return PublishedRemark(
        series_id=series_id,
        printed=row["printed"],
        source_line=row["seed_line"],
        note_id=row["note_id"],
        note_en=row["note_en"],
    )


def _figure(
    position: int,
    printed: PrintedFigure,
    series: Mapping[str, int],
    provinces: Mapping[str, int],
    computed: Mapping[tuple[str, str], Decimal],
    notes: Mapping[tuple[str, str], Row],
) -> PublishedFigure:
    name = (printed.series, printed.figure)
    note = notes.get(name, {"note_id": "", "note_en": ""})
    exponent = printed.value.as_tuple().exponent
    return PublishedFigure(
        series_id=series[printed.series],
        position=position,
        name=printed.figure,
        printed=printed.printed,
        value=printed.value,
        decimals=-exponent if isinstance(exponent, int) else 0,
        unit=printed.unit,
        qualifier=printed.qualifier,
        source_line=printed.seed_line,
        month=printed.month,
        lsp_type=printed.lsp_type,
        province_id=provinces[printed.province] if printed.province else None,
        computed=computed[name].quantize(_FOUR_DECIMALS) if name in computed else None,
        note_id=note["note_id"],
        note_en=note["note_en"],
    )

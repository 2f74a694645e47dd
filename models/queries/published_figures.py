"""The published figures: printed, computed from the report's own cells, counted in the register, and the difference."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.queries.counted_in_the_register import counted_in_the_register
from models.queries.printed_places import PrintedRow, place_of
from models.rules.lsps import LspType
from models.rules.published_figures import Qualifier, Witness, bears_out
from models.tables.figures import PublishedFigure


@dataclass(frozen=True, slots=True)
class FigureRow(PrintedRow):
    """One printed number and what stands beside it."""

    name: str
    printed: str
    """As printed; empty where the cell is empty in print."""
    value: Decimal
    unit: str
    qualifier: Qualifier
    month: int | None
    lsp_type: LspType | None
    province: str | None
    """ISO 3166-2."""
    computed: Decimal | None
    """From the report's other cells; None where they do not give it."""
    registered: Decimal | None
    """Counted in this register on the report's day; None for what the register does not hold."""
    note_id: str
    note_en: str

    @property
    def difference(self) -> Decimal | None:
        """Printed minus computed."""
        return None if self.computed is None else self.value - self.computed

    @property
    def difference_from_register(self) -> Decimal | None:
        """Printed minus registered."""
        return None if self.registered is None else self.value - self.registered

    @property
    def contradicted_by(self) -> Sequence[Witness]:
        """What speaks against what is printed: the report's own cells, the register, or both."""
        others = ((Witness.REPORT, self.computed), (Witness.REGISTER, self.registered))
        return [
            witness
            for witness, value in others
            if value is not None and not bears_out(self.value, self.qualifier, value)
        ]

    @property
    def is_borne_out(self) -> bool:
        """Tell whether nothing speaks against what is printed."""
        return not self.contradicted_by


async def published_figures(series: str | None = None) -> Sequence[FigureRow]:
    """Return the figures of one series, or of all, in the order of the print."""
    chosen = PublishedFigure.filter(series__code=series) if series else PublishedFigure.all()
    rows = await chosen.select_related("series", "province").order_by("series__code", "position")
    days = {row.series.as_of for row in rows}
    counted = {day: await counted_in_the_register(day) for day in days}
    return [_figure(row, counted[row.series.as_of].get((row.series.code, row.name))) for row in rows]


def unreconciled(figures: Sequence[FigureRow], witness: Witness | None = None) -> Sequence[FigureRow]:
    """Return the figures that the witness speaks against, or anything at all when none is named."""
    return [each for each in figures if (witness in each.contradicted_by if witness else not each.is_borne_out)]


def _figure(row: PublishedFigure, registered: Decimal | None) -> FigureRow:
    return FigureRow(
        **place_of(row),
        name=row.name,
        printed=row.printed,
        value=Decimal(row.value).quantize(Decimal(1).scaleb(-row.decimals)),
        unit=row.unit,
        qualifier=row.qualifier,
        month=row.month,
        lsp_type=row.lsp_type,
        province=row.province.iso_code if row.province else None,
        computed=row.computed,
        registered=registered,
        note_id=row.note_id,
        note_en=row.note_en,
    )

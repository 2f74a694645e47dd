"""Series of serial numbers: each LSP counts its own."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.numbers import HIGHEST_SERIAL, NumberSeriesKind
from models.tables.columns import enum_column
from models.tables.constraints import among, check, unique
from models.tables.lsps import Lsp

EVERY_YEAR = 0
"""The year of a series that runs on across the years."""


class NumberSeries(Model):
    """The next serial of one series. Taken by condition; the unique numbers of the certificates are the last word."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="number_series", on_delete=RESTRICT
    )
    lsp_id: int
    kind = enum_column(NumberSeriesKind)
    year = fields.SmallIntField()
    """The year that the series belongs to, or EVERY_YEAR."""
    next_value = fields.IntField(default=1)

    class Meta:
        table = "number_series"
        constraints = (
            unique("number_series", "lsp_id", "kind", "year"),
            among("number_series", "kind", NumberSeriesKind),
            check("number_series", "next_value_within", f"next_value BETWEEN 1 AND {HIGHEST_SERIAL + 1}"),
            check("number_series", "year_plausible", f"year = {EVERY_YEAR} OR year BETWEEN 1900 AND 2999"),
        )

"""Figures of the source report as printed, kept beside what the register computes."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.tables.checks import check
from models.tables.provinces import Province


class PublishedSeries(Model):
    """One table or statement of a publication."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=60, unique=True)
    title_id = fields.CharField(max_length=200)
    title_en = fields.CharField(max_length=200)
    source = fields.CharField(max_length=200)
    """The publication."""
    source_line = fields.CharField(max_length=40)
    """Where in it: a line, or `a-b`."""
    unit = fields.CharField(max_length=40)
    as_of = fields.DateField()
    printed_total = fields.DecimalField(max_digits=20, decimal_places=2, null=True)
    """The total as printed, whether or not the cells add up to it; null where none is printed."""
    note = fields.TextField(default="")
    """What does not reconcile, and how it is explained."""

    class Meta:
        table = "published_series"


class PublishedFigure(Model):
    """One printed cell."""

    id = fields.IntField(primary_key=True)
    series: fields.ForeignKeyRelation[PublishedSeries] = fields.ForeignKeyField(
        "models.PublishedSeries", related_name="figures", on_delete=RESTRICT
    )
    series_id: int
    position = fields.SmallIntField()
    """From 1, as printed."""
    label = fields.CharField(max_length=200)
    """The row as printed."""
    category = fields.CharField(max_length=40, default="")
    """The column, where the table has several: `P1`, `printed`, ..."""
    month = fields.SmallIntField(null=True)
    province: fields.ForeignKeyNullableRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="published_figures", on_delete=RESTRICT, null=True
    )
    province_id: int | None
    value = fields.DecimalField(max_digits=20, decimal_places=2, null=True)
    """Null where the cell is printed blank."""
    source_line = fields.CharField(max_length=40)
    note = fields.CharField(max_length=300, default="")

    class Meta:
        table = "published_figure"
        unique_together = (("series", "position"),)
        indexes = (("province_id",),)
        constraints = (
            check("published_figure", "month_of_the_year", "month BETWEEN 1 AND 12"),
            check("published_figure", "position_positive", "position >= 1"),
        )

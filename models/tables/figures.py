"""Figures of the source report as printed, kept beside what its own cells give; and remarks on what is no figure."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.lsps import LspType
from models.rules.published_figures import Qualifier
from models.tables.columns import day_column, enum_column
from models.tables.constraints import among, check, index, unique
from models.tables.provinces import Province


class PublishedSeries(Model):
    """One table of a publication, with the totals and the claims in prose that belong to it."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=60, unique=True)
    title_id = fields.CharField(max_length=200)
    title_en = fields.CharField(max_length=200)
    source = fields.CharField(max_length=200)
    """The publication."""
    as_of = day_column()

    class Meta:
        table = "published_series"


class PublishedFigure(Model):
    """One printed number: a cell, a total or a claim."""

    id = fields.IntField(primary_key=True)
    series: fields.ForeignKeyRelation[PublishedSeries] = fields.ForeignKeyField(
        "models.PublishedSeries", related_name="figures", on_delete=RESTRICT
    )
    series_id: int
    position = fields.SmallIntField()
    """From 1, in the order of the print."""
    name = fields.CharField(max_length=60)
    """Of the cell within its series: `ID-AC`, `3 lsp_p1`, `TOTAL`."""
    printed = fields.CharField(max_length=40)
    """The text as printed, `1.435`; empty where the cell is empty in print."""
    value = fields.DecimalField(max_digits=20, decimal_places=2)
    """The number that the text is; zero for an empty cell of a table of counts."""
    decimals = fields.SmallIntField()
    """How many decimals are printed."""
    unit = fields.CharField(max_length=20)
    qualifier = enum_column(Qualifier)
    source_line = fields.CharField(max_length=40)
    """Line or lines of the publication's text: `998`, `638,673`."""
    month = fields.SmallIntField(null=True)
    lsp_type = enum_column(LspType, null=True)
    province: fields.ForeignKeyNullableRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="published_figures", on_delete=RESTRICT, null=True
    )
    province_id: int | None
    computed = fields.DecimalField(max_digits=24, decimal_places=4, null=True)
    """The same number computed from the publication's other cells; null where they do not give it."""
    note_id = fields.TextField(default="")
    """What does not agree, with its arithmetic."""
    note_en = fields.TextField(default="")

    class Meta:
        table = "published_figure"
        constraints = (
            unique("published_figure", "series_id", "position"),
            unique("published_figure", "series_id", "name"),
            among("published_figure", "qualifier", Qualifier),
            among("published_figure", "lsp_type", LspType),
            check("published_figure", "month_of_the_year", "month BETWEEN 1 AND 12"),
            check("published_figure", "position_positive", "position >= 1"),
        )
        indexes = (index("published_figure", "province_id"),)


class PublishedRemark(Model):
    """What has to be known of a text or a picture of a publication that is no number."""

    id = fields.IntField(primary_key=True)
    series: fields.ForeignKeyRelation[PublishedSeries] = fields.ForeignKeyField(
        "models.PublishedSeries", related_name="remarks", on_delete=RESTRICT
    )
    series_id: int
    printed = fields.CharField(max_length=200)
    """The text as printed; empty where the print is."""
    source_line = fields.CharField(max_length=40)
    note_id = fields.TextField()
    note_en = fields.TextField()

    class Meta:
        table = "published_remark"
        constraints = (unique("published_remark", "series_id", "source_line"),)

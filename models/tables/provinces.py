"""Provinces (provinsi), with the codes of three authorities and their dates."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.tables.columns import day_column
from models.tables.constraints import in_order, index


class Province(Model):
    """A province of Indonesia. There were 34 in 2021; four were split off in 2022."""

    id = fields.IntField(primary_key=True)
    kemendagri_code = fields.CharField(max_length=2, unique=True)
    """Of the ministry of home affairs: what a NIK begins with."""
    bps_code = fields.CharField(max_length=2, unique=True)
    """Of the statistics office; differs in Papua."""
    iso_code = fields.CharField(max_length=5, unique=True)
    """ISO 3166-2."""
    name_id = fields.CharField(max_length=60, unique=True)
    name_en = fields.CharField(max_length=60, unique=True)
    label_2021 = fields.CharField(max_length=60, null=True, unique=True)
    """As the report of 2021 prints it; null for a province that it does not know."""
    valid_from = day_column(null=True)
    """First day; null where it lies before the register."""
    valid_to = day_column(null=True)
    """Last day; null while the province exists."""
    split_from: fields.ForeignKeyNullableRelation["Province"] = fields.ForeignKeyField(
        "models.Province", related_name="split_off", on_delete=RESTRICT, null=True
    )
    """The province whose area this one was part of, by which the set of an earlier year is found."""
    split_from_id: int | None
    note = fields.CharField(max_length=200, default="")

    class Meta:
        table = "province"
        constraints = (in_order("province", "valid_from", "valid_to"),)
        indexes = (index("province", "split_from_id"),)

"""Certified persons and their certificates, counted beforehand: what `models.rules.certified_groups` says of them."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.holders import Sex
from models.tables.certificates import Certificate
from models.tables.columns import enum_column
from models.tables.constraints import among, check, index, unique
from models.tables.holders import Holder
from models.tables.provinces import Province


class CountedCertificate(Model):
    """A certificate that is counted, with all that it is counted by: nothing of it changes any more."""

    id = fields.IntField(primary_key=True)
    certificate: fields.ForeignKeyRelation[Certificate] = fields.ForeignKeyField(
        "models.Certificate", related_name="counted", on_delete=RESTRICT
    )
    certificate_id: int
    holder: fields.ForeignKeyRelation[Holder] = fields.ForeignKeyField(
        "models.Holder", related_name="counted_certificates", on_delete=RESTRICT
    )
    holder_id: int
    year = fields.SmallIntField()
    """In which it was issued, in Jakarta."""
    sector = fields.CharField(max_length=40, null=True)
    province: fields.ForeignKeyRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="counted_certificates", on_delete=RESTRICT
    )
    """Of the site of the assessment."""
    province_id: int
    sex = enum_column(Sex, null=True)

    class Meta:
        table = "counted_certificate"
        constraints = (
            unique("counted_certificate", "certificate_id"),
            among("counted_certificate", "sex", Sex),
        )
        indexes = (
            index("counted_certificate", "holder_id"),
            index("counted_certificate", "province_id", "year"),
        )


class CertifiedGroup(Model):
    """How many persons and certificates stand in one group. There is a row for each group in which there are any."""

    id = fields.BigIntField(primary_key=True)
    grouped_by = fields.CharField(max_length=40)
    """`grouping_name` of what is counted by."""
    place = fields.CharField(max_length=160)
    """`place_of` the group: unlike its columns it is never null, and so it can be unique."""
    year = fields.SmallIntField(null=True)
    sector = fields.CharField(max_length=40, null=True)
    province: fields.ForeignKeyNullableRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="certified_groups", on_delete=RESTRICT, null=True
    )
    province_id: int | None
    sex = enum_column(Sex, null=True)
    persons = fields.IntField()
    certificates = fields.IntField()

    class Meta:
        table = "certified_group"
        constraints = (
            unique("certified_group", "grouped_by", "place"),
            among("certified_group", "sex", Sex),
            check("certified_group", "no_more_persons_than_certificates", "persons BETWEEN 0 AND certificates"),
        )
        indexes = (index("certified_group", "province_id"),)

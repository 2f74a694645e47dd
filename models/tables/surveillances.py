"""Surveillance of LSPs with its findings, and of certificate holders (surveilans)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.surveillances import (
    FindingGrade,
    HolderSurveillanceMethod,
    HolderSurveillanceResult,
    SurveillanceRecommendation,
    SurveillanceStatus,
)
from models.tables.certificates import Certificate
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, index, unique
from models.tables.licensing_assessors import LicensingAssessor
from models.tables.lsps import Lsp


class Surveillance(Model):
    """One surveillance of an LSP; at least one a year is due."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``SRV-000123``."""
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="surveillances", on_delete=RESTRICT
    )
    lsp_id: int
    year = fields.SmallIntField()
    """The period that it is for."""
    lead: fields.ForeignKeyRelation[LicensingAssessor] = fields.ForeignKeyField(
        "models.LicensingAssessor", related_name="surveillances", on_delete=RESTRICT
    )
    lead_id: int
    status = enum_column(SurveillanceStatus)
    planned_on = day_column()
    visited_on = day_column(null=True)
    recommendation = enum_column(SurveillanceRecommendation, null=True)
    report_reference = fields.CharField(max_length=80, null=True)
    created_at = moment_column()

    class Meta:
        table = "surveillance"
        constraints = (
            among("surveillance", "status", SurveillanceStatus),
            among("surveillance", "recommendation", SurveillanceRecommendation),
        )
        indexes = (
            index("surveillance", "lsp_id", "visited_on"),
            index("surveillance", "year", "status"),
            index("surveillance", "lead_id"),
        )


class SurveillanceFinding(Model):
    """Something that the team found, with the day until which it must be mended."""

    id = fields.IntField(primary_key=True)
    surveillance: fields.ForeignKeyRelation[Surveillance] = fields.ForeignKeyField(
        "models.Surveillance", related_name="findings", on_delete=RESTRICT
    )
    surveillance_id: int
    position = fields.SmallIntField()
    """From 1, as reported."""
    clause = fields.CharField(max_length=40)
    grade = enum_column(FindingGrade)
    description = fields.CharField(max_length=500)
    due_on = day_column()
    closed_on = day_column(null=True)

    class Meta:
        table = "surveillance_finding"
        constraints = (
            unique("surveillance_finding", "surveillance_id", "position"),
            among("surveillance_finding", "grade", FindingGrade),
        )
        indexes = (index("surveillance_finding", "due_on"),)


class HolderSurveillance(Model):
    """An LSP looked after the holder of one of its certificates."""

    id = fields.IntField(primary_key=True)
    certificate: fields.ForeignKeyRelation[Certificate] = fields.ForeignKeyField(
        "models.Certificate", related_name="surveillances", on_delete=RESTRICT
    )
    certificate_id: int
    year = fields.SmallIntField()
    method = enum_column(HolderSurveillanceMethod)
    result = enum_column(HolderSurveillanceResult)
    conducted_by = fields.CharField(max_length=200)
    conducted_on = day_column()
    created_at = moment_column()

    class Meta:
        table = "holder_surveillance"
        constraints = (
            unique("holder_surveillance", "certificate_id", "year", "method"),
            among("holder_surveillance", "method", HolderSurveillanceMethod),
            among("holder_surveillance", "result", HolderSurveillanceResult),
        )

"""State-funded certification packages (PSKK) and their monitoring."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.funded_packages import FundedPackageStatus, MonitoringPhase
from models.tables.assessments import Assessment
from models.tables.assessors import Assessor
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, check, index, unique
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion
from models.tables.sites import AssessmentSite


class FundedPackage(Model):
    """One package: twenty candidates and two assessors, from the proposal to the closed report."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=30, unique=True)
    """``PSKK-2021-000123``."""
    year = fields.SmallIntField()
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="funded_packages", on_delete=RESTRICT
    )
    lsp_id: int
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="funded_packages", on_delete=RESTRICT
    )
    scheme_version_id: int
    site: fields.ForeignKeyNullableRelation[AssessmentSite] = fields.ForeignKeyField(
        "models.AssessmentSite", related_name="funded_packages", on_delete=RESTRICT, null=True
    )
    site_id: int | None
    status = enum_column(FundedPackageStatus)
    decree_number = fields.CharField(max_length=80, null=True)
    """Of the decree that awards it (SK Penetapan Paket PSKK)."""
    deviation_reason = fields.CharField(max_length=300, null=True)
    """Why it was reported with fewer than twenty candidates or two assessors."""
    created_at = moment_column()

    class Meta:
        table = "funded_package"
        constraints = (
            among("funded_package", "status", FundedPackageStatus),
            check(
                "funded_package",
                "decree_when_awarded",
                "(status IN ('AWARDED', 'RUNNING', 'REPORTED', 'CLOSED')) = (decree_number IS NOT NULL)",
            ),
            check(
                "funded_package",
                "site_when_running",
                "status NOT IN ('RUNNING', 'REPORTED', 'CLOSED') OR site_id IS NOT NULL",
            ),
        )
        indexes = (
            index("funded_package", "year", "lsp_id"),
            index("funded_package", "lsp_id"),
            index("funded_package", "scheme_version_id"),
            index("funded_package", "site_id"),
        )


class FundedPackageCandidate(Model):
    """One candidate's assessment, paid for by a package."""

    id = fields.IntField(primary_key=True)
    package: fields.ForeignKeyRelation[FundedPackage] = fields.ForeignKeyField(
        "models.FundedPackage", related_name="candidates", on_delete=RESTRICT
    )
    package_id: int
    assessment: fields.ForeignKeyRelation[Assessment] = fields.ForeignKeyField(
        "models.Assessment", related_name="funded_package", on_delete=RESTRICT
    )
    assessment_id: int

    class Meta:
        table = "funded_package_candidate"
        constraints = (unique("funded_package_candidate", "assessment_id"),)
        indexes = (index("funded_package_candidate", "package_id"),)


class FundedPackageAssessor(Model):
    """One of the two assessors of a package."""

    id = fields.IntField(primary_key=True)
    package: fields.ForeignKeyRelation[FundedPackage] = fields.ForeignKeyField(
        "models.FundedPackage", related_name="assessors", on_delete=RESTRICT
    )
    package_id: int
    assessor: fields.ForeignKeyRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="funded_packages", on_delete=RESTRICT
    )
    assessor_id: int

    class Meta:
        table = "funded_package_assessor"
        constraints = (unique("funded_package_assessor", "package_id", "assessor_id"),)
        indexes = (index("funded_package_assessor", "assessor_id"),)


class FundedPackageMonitoring(Model):
    """Two monitors looked at a package in one phase."""

    id = fields.IntField(primary_key=True)
    package: fields.ForeignKeyRelation[FundedPackage] = fields.ForeignKeyField(
        "models.FundedPackage", related_name="monitorings", on_delete=RESTRICT
    )
    package_id: int
    phase = enum_column(MonitoringPhase)
    first_monitor = fields.CharField(max_length=200)
    second_monitor = fields.CharField(max_length=200)
    visited_on = day_column()
    report = fields.CharField(max_length=1000)
    created_at = moment_column()

    class Meta:
        table = "funded_package_monitoring"
        constraints = (
            unique("funded_package_monitoring", "package_id", "phase"),
            among("funded_package_monitoring", "phase", MonitoringPhase),
            check("funded_package_monitoring", "two_different_monitors", "first_monitor <> second_monitor"),
        )

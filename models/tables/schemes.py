"""Certification schemes (skema sertifikasi), their versions and the units in them."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.schemes import SchemeFramework, SchemeKind, SchemeVersionStatus, StandardBasis, UnitRole
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, check, index, unique
from models.tables.units import CompetencyUnit


class Scheme(Model):
    """A scheme, whatever its version."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=10, unique=True)
    """``SKM-000123``."""
    number = fields.IntField(unique=True)
    """The digits of the code."""
    kind = enum_column(SchemeKind)
    kkni_level = fields.SmallIntField(null=True)
    """1 to 9 in the national qualification framework."""
    kbli_code = fields.CharField(max_length=5)
    """Industry class, as certificate numbers begin."""
    kbji_code = fields.CharField(max_length=4)
    """Occupation class."""
    registration_prefix = fields.CharField(max_length=4)
    """What registration numbers begin with: ``TIK``, ``J``, ``F``."""
    standard_basis = enum_column(StandardBasis)
    sector = fields.CharField(max_length=40, null=True)
    framework = enum_column(SchemeFramework)
    language = fields.CharField(max_length=2)
    """ISO 639-1 language of the assessment material; ASEAN schemes are not translated."""
    owner_body = fields.CharField(max_length=200, null=True)
    created_at = moment_column()

    class Meta:
        table = "scheme"
        constraints = (
            among("scheme", "kind", SchemeKind),
            among("scheme", "standard_basis", StandardBasis),
            among("scheme", "framework", SchemeFramework),
            check("scheme", "kkni_level_between_1_and_9", "kkni_level BETWEEN 1 AND 9"),
            check("scheme", "kkni_scheme_has_level", "kind <> 'KKNI' OR kkni_level IS NOT NULL"),
            check("scheme", "number_of_six_digits", "number BETWEEN 0 AND 999999"),
            check("scheme", "language_known", "language IN ('id', 'en')"),
        )
        indexes = (index("scheme", "sector"),)


class SchemeVersion(Model):
    """A scheme as it was verified once. Certificates point at a version, never at the latest."""

    id = fields.IntField(primary_key=True)
    scheme: fields.ForeignKeyRelation[Scheme] = fields.ForeignKeyField(
        "models.Scheme", related_name="versions", on_delete=RESTRICT
    )
    scheme_id: int
    version = fields.SmallIntField()
    title_id = fields.CharField(max_length=200)
    title_en = fields.CharField(max_length=200, null=True)
    validity_years = fields.SmallIntField()
    status = enum_column(SchemeVersionStatus)
    verified_at = moment_column(null=True)
    verification_sheet_number = fields.CharField(max_length=40, null=True)
    verifier = fields.CharField(max_length=200, null=True)
    """Subject of who took it into verification; none for what was verified before it entered the register."""
    created_at = moment_column()

    class Meta:
        table = "scheme_version"
        constraints = (
            unique("scheme_version", "scheme_id", "version"),
            among("scheme_version", "status", SchemeVersionStatus),
            check("scheme_version", "version_positive", "version >= 1"),
            check("scheme_version", "validity_years_between_1_and_10", "validity_years BETWEEN 1 AND 10"),
        )


class SchemeVersionUnit(Model):
    """One unit of a scheme version, at its place in the list."""

    id = fields.IntField(primary_key=True)
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="units", on_delete=RESTRICT
    )
    scheme_version_id: int
    unit: fields.ForeignKeyRelation[CompetencyUnit] = fields.ForeignKeyField(
        "models.CompetencyUnit", related_name="scheme_versions", on_delete=RESTRICT
    )
    unit_id: int
    position = fields.SmallIntField()
    """From 1, as printed."""
    role = enum_column(UnitRole)

    class Meta:
        table = "scheme_version_unit"
        constraints = (
            unique("scheme_version_unit", "scheme_version_id", "unit_id"),
            unique("scheme_version_unit", "scheme_version_id", "position"),
            among("scheme_version_unit", "role", UnitRole),
            check("scheme_version_unit", "position_positive", "position >= 1"),
        )
        indexes = (index("scheme_version_unit", "unit_id"),)

"""Applications for a licence or its renewal, the stages that they passed, and their field assessments."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.licence_applications import LicenceApplicationStatus
from models.rules.licences import LicenceKind
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import PartialUnique, among, check, index, together, unique
from models.tables.licences import Licence
from models.tables.licensing_assessors import LicensingAssessor
from models.tables.lsp_candidates import LspCandidate
from models.tables.schemes import SchemeVersion


class LicenceApplication(Model):
    """A candidate asks for its first licence, or an LSP for the renewal of the one that it has."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``LIS-000123``."""
    kind = enum_column(LicenceKind)
    candidate: fields.ForeignKeyNullableRelation[LspCandidate] = fields.ForeignKeyField(
        "models.LspCandidate", related_name="applications", on_delete=RESTRICT, null=True
    )
    candidate_id: int | None
    renews: fields.ForeignKeyNullableRelation[Licence] = fields.ForeignKeyField(
        "models.Licence", related_name="renewal_applications", on_delete=RESTRICT, null=True
    )
    renews_id: int | None
    status = enum_column(LicenceApplicationStatus)
    entered_at = moment_column()
    """When it entered the stage in which it is."""
    decided_by = fields.CharField(max_length=200, null=True)
    decided_at = moment_column(null=True)
    granted: fields.ForeignKeyNullableRelation[Licence] = fields.ForeignKeyField(
        "models.Licence", related_name="applications", on_delete=RESTRICT, null=True
    )
    """The licence that came of it."""
    granted_id: int | None
    created_at = moment_column()

    class Meta:
        table = "licence_application"
        partial_uniques = (
            PartialUnique(
                "licence_application",
                "one_open_renewal",
                "renews_id",
                "status NOT IN ('GRANTED', 'REJECTED', 'CANCELLED')",
            ),
        )
        constraints = (
            unique("licence_application", "granted_id"),
            among("licence_application", "kind", LicenceKind),
            among("licence_application", "status", LicenceApplicationStatus),
            check("licence_application", "initial_has_candidate", "(kind = 'INITIAL') = (candidate_id IS NOT NULL)"),
            check("licence_application", "renewal_names_licence", "(kind = 'RENEWAL') = (renews_id IS NOT NULL)"),
            check("licence_application", "licence_when_granted", "(status = 'GRANTED') = (granted_id IS NOT NULL)"),
            together("licence_application", "decided_by", "decided_at"),
        )
        indexes = (
            index("licence_application", "status", "entered_at"),
            index("licence_application", "candidate_id"),
            index("licence_application", "renews_id"),
        )


class RequestedScheme(Model):
    """A scheme version that a candidate wants to certify: its scope once the licence is granted."""

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyRelation[LicenceApplication] = fields.ForeignKeyField(
        "models.LicenceApplication", related_name="schemes", on_delete=RESTRICT
    )
    application_id: int
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="requests", on_delete=RESTRICT
    )
    scheme_version_id: int

    class Meta:
        table = "requested_scheme"
        constraints = (unique("requested_scheme", "application_id", "scheme_version_id"),)
        indexes = (index("requested_scheme", "scheme_version_id"),)


class FieldAssessment(Model):
    """The visit of a team of licensing assessors for one application."""

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyRelation[LicenceApplication] = fields.ForeignKeyField(
        "models.LicenceApplication", related_name="field_assessments", on_delete=RESTRICT
    )
    application_id: int
    visits_on = day_column()
    signed_by: fields.ForeignKeyNullableRelation[LicensingAssessor] = fields.ForeignKeyField(
        "models.LicensingAssessor", related_name="signed_reports", on_delete=RESTRICT, null=True
    )
    signed_by_id: int | None
    reported_at = moment_column(null=True)
    is_recommended = fields.BooleanField(null=True)
    """Whether the team recommends the licence."""
    report = fields.TextField(null=True)

    class Meta:
        table = "field_assessment"
        constraints = (
            together("field_assessment", "signed_by_id", "reported_at", "is_recommended", "report"),
            unique("field_assessment", "application_id", "visits_on"),
        )
        indexes = (index("field_assessment", "signed_by_id"),)


class FieldAssessmentMember(Model):
    """A licensing assessor in the team of a field assessment."""

    id = fields.IntField(primary_key=True)
    field_assessment: fields.ForeignKeyRelation[FieldAssessment] = fields.ForeignKeyField(
        "models.FieldAssessment", related_name="members", on_delete=RESTRICT
    )
    field_assessment_id: int
    assessor: fields.ForeignKeyRelation[LicensingAssessor] = fields.ForeignKeyField(
        "models.LicensingAssessor", related_name="field_assessments", on_delete=RESTRICT
    )
    assessor_id: int

    class Meta:
        table = "field_assessment_member"
        constraints = (unique("field_assessment_member", "field_assessment_id", "assessor_id"),)
        indexes = (index("field_assessment_member", "assessor_id"),)

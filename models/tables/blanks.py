"""Certificate blanks (blangko) and the requests for them."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.blanks import BlankRequestStatus, BlankStatus
from models.tables.assessments import Assessment
from models.tables.certificates import Certificate
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, check, index, unique
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion


class BlankRequest(Model):
    """An LSP asks for blanks, with the list of competent and not yet competent candidates."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``BLK-000123``."""
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="blank_requests", on_delete=RESTRICT
    )
    lsp_id: int
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="blank_requests", on_delete=RESTRICT
    )
    scheme_version_id: int
    letter_number = fields.CharField(max_length=80)
    letter_date = day_column()
    minutes_date = day_column()
    """Of the assessment's minutes (berita acara)."""
    status = enum_column(BlankRequestStatus)
    quantity_requested = fields.IntField()
    quantity_approved = fields.IntField(null=True)
    entered_at = moment_column()
    """When it entered the stage in which it is."""
    created_at = moment_column()

    class Meta:
        table = "blank_request"
        constraints = (
            unique("blank_request", "lsp_id", "letter_number"),
            among("blank_request", "status", BlankRequestStatus),
            check("blank_request", "quantity_positive", "quantity_requested >= 1"),
            check("blank_request", "approved_within", "quantity_approved BETWEEN 0 AND quantity_requested"),
            check(
                "blank_request",
                "approved_when_approved",
                "(status IN ('APPROVED', 'SHIPPED', 'RECEIVED')) = (quantity_approved IS NOT NULL)",
            ),
        )
        indexes = (
            index("blank_request", "lsp_id", "status"),
            index("blank_request", "scheme_version_id"),
        )


class BlankRequestItem(Model):
    """One assessment on the list that goes with a request."""

    id = fields.IntField(primary_key=True)
    request: fields.ForeignKeyRelation[BlankRequest] = fields.ForeignKeyField(
        "models.BlankRequest", related_name="items", on_delete=RESTRICT
    )
    request_id: int
    assessment: fields.ForeignKeyRelation[Assessment] = fields.ForeignKeyField(
        "models.Assessment", related_name="blank_request_item", on_delete=RESTRICT
    )
    assessment_id: int

    class Meta:
        table = "blank_request_item"
        constraints = (unique("blank_request_item", "assessment_id"),)
        indexes = (index("blank_request_item", "request_id"),)


class CertificateBlank(Model):
    """One numbered sheet."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=10, unique=True)
    request: fields.ForeignKeyNullableRelation[BlankRequest] = fields.ForeignKeyField(
        "models.BlankRequest", related_name="blanks", on_delete=RESTRICT, null=True
    )
    """The request for which it was shipped; null while it is in stock."""
    request_id: int | None
    status = enum_column(BlankStatus)
    certificate: fields.ForeignKeyNullableRelation[Certificate] = fields.ForeignKeyField(
        "models.Certificate", related_name="blank", on_delete=RESTRICT, null=True
    )
    certificate_id: int | None
    remark = fields.CharField(max_length=300, null=True)
    """How it was spoiled or lost."""

    class Meta:
        table = "certificate_blank"
        constraints = (
            unique("certificate_blank", "certificate_id"),
            among("certificate_blank", "status", BlankStatus),
            check("certificate_blank", "certificate_when_used", "(status = 'USED') = (certificate_id IS NOT NULL)"),
            check("certificate_blank", "request_unless_in_stock", "(status = 'IN_STOCK') = (request_id IS NULL)"),
            check("certificate_blank", "remark_when_gone", "status NOT IN ('SPOILED', 'LOST') OR remark IS NOT NULL"),
        )
        indexes = (index("certificate_blank", "request_id", "status"),)

"""Certificates of competence (sertifikat kompetensi)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.certificates import CertificateStatus
from models.tables.assessments import Assessment
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import PartialUnique, Refused, among, check, in_order, index, unique
from models.tables.holders import Holder
from models.tables.licences import Licence
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion
from models.tables.signing_keys import SigningKey
from models.tables.status_lists import CAPACITY, StatusList


class Certificate(Model):
    """A certificate, first as the intent to sign exactly these bytes, then with its token. Never deleted."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="certificates", on_delete=RESTRICT
    )
    lsp_id: int
    licence: fields.ForeignKeyRelation[Licence] = fields.ForeignKeyField(
        "models.Licence", related_name="certificates", on_delete=RESTRICT
    )
    """The licence that was in force when it was issued."""
    licence_id: int
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="certificates", on_delete=RESTRICT
    )
    scheme_version_id: int
    holder: fields.ForeignKeyRelation[Holder] = fields.ForeignKeyField(
        "models.Holder", related_name="certificates", on_delete=RESTRICT
    )
    holder_id: int
    assessment: fields.ForeignKeyRelation[Assessment] = fields.ForeignKeyField(
        "models.Assessment", related_name="certificates", on_delete=RESTRICT
    )
    assessment_id: int
    name_printed = fields.CharField(max_length=100)
    """Empty once the person is erased."""
    certificate_number = fields.CharField(max_length=32)
    """Unique within one LSP only."""
    registration_number = fields.CharField(max_length=24, unique=True)
    """Canonical; the token's `jti`."""
    blank_number = fields.CharField(max_length=10, null=True, unique=True)
    place_of_issue = fields.CharField(max_length=100, null=True)
    issued_at = moment_column()
    """The token's `iat`."""
    valid_from = day_column()
    valid_until = day_column()
    """The last valid day; the token's `exp` is the second after it."""
    status = enum_column(CertificateStatus)
    status_reason = fields.CharField(max_length=60, null=True)
    status_changed_at = moment_column()
    signing_key: fields.ForeignKeyRelation[SigningKey] = fields.ForeignKeyField(
        "models.SigningKey", related_name="certificates", on_delete=RESTRICT
    )
    signing_key_id: int
    kid = fields.CharField(max_length=11)
    status_list: fields.ForeignKeyRelation[StatusList] = fields.ForeignKeyField(
        "models.StatusList", related_name="certificates", on_delete=RESTRICT
    )
    status_list_id: int
    status_index = fields.IntField()
    signing_input = fields.TextField()
    """Exactly what is signed, `header.payload`: stored before it is signed, so that a crash cannot change it.

    It carries the holder's name, so it is empty once the person is erased.
    """
    signing_input_hash = fields.CharField(max_length=64, null=True)
    """SHA-256 of the signing input in hexadecimal, once the input itself is erased: a genuine paper stays genuine."""
    token = fields.TextField(null=True)
    """`header.payload.signature`; null until it is signed, empty once the person is erased."""
    previous_certificate: fields.ForeignKeyNullableRelation["Certificate"] = fields.ForeignKeyField(
        "models.Certificate", related_name="replacements", on_delete=RESTRICT, null=True
    )
    """The certificate that this one replaces."""
    previous_certificate_id: int | None

    class Meta:
        table = "certificate"
        refused = (Refused("certificate", "DELETE"),)
        partial_uniques = (
            PartialUnique(
                "certificate",
                "one_original_per_assessment",
                "assessment_id",
                "previous_certificate_id IS NULL AND status <> 'VOIDED'",
            ),
            PartialUnique(
                "certificate",
                "one_replacement_each",
                "previous_certificate_id",
                "status <> 'VOIDED'",
            ),
        )
        constraints = (
            unique("certificate", "lsp_id", "certificate_number"),
            unique("certificate", "status_list_id", "status_index"),
            among("certificate", "status", CertificateStatus),
            in_order("certificate", "valid_from", "valid_until"),
            check("certificate", "status_index_within", f"status_index BETWEEN 0 AND {CAPACITY - 1}"),
            check("certificate", "token_exactly_when_signed", "(status IN ('INTENDED', 'VOIDED')) = (token IS NULL)"),
            check(
                "certificate",
                "token_is_of_what_was_signed",
                "signing_input_hash IS NOT NULL OR substr(token, 1, length(signing_input) + 1) = signing_input || '.'",
            ),
            check(
                "certificate",
                "bytes_until_erased",
                "(signing_input_hash IS NULL AND signing_input <> '' AND name_printed <> '') OR "
                "(signing_input_hash IS NOT NULL AND signing_input = '' AND name_printed = '' "
                "AND COALESCE(token, '') = '')",
            ),
            check("certificate", "not_its_own_previous", "previous_certificate_id <> id"),
        )
        indexes = (
            index("certificate", "assessment_id"),
            index("certificate", "holder_id"),
            index("certificate", "licence_id"),
            index("certificate", "signing_key_id"),
            index("certificate", "lsp_id", "issued_at"),
            index("certificate", "scheme_version_id", "issued_at"),
            index("certificate", "previous_certificate_id"),
            index("certificate", "status", "valid_until"),
            index("certificate", "certificate_number"),
        )

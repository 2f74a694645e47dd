"""Signing keys: one in use per LSP, and those before it."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.signing_keys import KeyStorage, SigningKeyStatus
from models.tables.columns import enum_column, json_column, moment_column
from models.tables.constraints import among, check, index
from models.tables.lsps import Lsp


class SigningKey(Model):
    """A key pair. The private half is encrypted here, or in a hardware token under a label."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyNullableRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="signing_keys", on_delete=RESTRICT, null=True
    )
    """Null for a key of the register itself."""
    lsp_id: int | None
    kid = fields.CharField(max_length=11, unique=True)
    public_jwk = json_column(dict[str, str])
    storage = enum_column(KeyStorage)
    encrypted_private_pem = fields.TextField(null=True)
    pkcs11_label = fields.CharField(max_length=100, null=True, unique=True)
    status = enum_column(SigningKeyStatus)
    not_before = moment_column()
    not_after = moment_column(null=True)
    """From this moment on the key does not sign."""
    retired_at = moment_column(null=True)
    compromised_at = moment_column(null=True)
    created_at = moment_column()

    class Meta:
        table = "signing_key"
        constraints = (
            among("signing_key", "storage", KeyStorage),
            among("signing_key", "status", SigningKeyStatus),
            check(
                "signing_key",
                "private_half_where_storage_says",
                "(storage = 'SOFTWARE') = (encrypted_private_pem IS NOT NULL) "
                "AND (storage = 'PKCS11') = (pkcs11_label IS NOT NULL)",
            ),
            check(
                "signing_key",
                "dates_agree_with_status",
                "(status = 'ACTIVE' AND retired_at IS NULL AND compromised_at IS NULL) OR "
                "(status = 'RETIRED' AND retired_at IS NOT NULL AND compromised_at IS NULL) OR "
                "(status = 'COMPROMISED' AND compromised_at IS NOT NULL)",
            ),
            check("signing_key", "not_after_later", "not_after > not_before"),
        )
        indexes = (index("signing_key", "lsp_id", "status"),)

"""Holders of certificates: the persons."""

from tortoise import Model, fields

from models.rules.holders import Sex
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, check, together


class Holder(Model):
    """A person who was assessed. What identifies him or her can be erased; the register entry stays."""

    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=100)
    """As printed; empty once erased."""
    national_id_encrypted = fields.BinaryField(null=True)
    """The NIK, for the few who must see it."""
    national_id_mark = fields.CharField(max_length=64, null=True, unique=True)
    """Keyed HMAC of the NIK in hexadecimal: the same for the same person."""
    birth_encrypted = fields.BinaryField(null=True)
    """Date and place of birth, encrypted; null where they were not given."""
    sex = enum_column(Sex, null=True)
    subject = fields.CharField(max_length=200, null=True, unique=True)
    """Who the login service says the person is, once he or she has logged in."""
    erased_at = moment_column(null=True)
    created_at = moment_column()

    class Meta:
        table = "holder"
        constraints = (
            among("holder", "sex", Sex),
            together("holder", "national_id_encrypted", "national_id_mark"),
            check(
                "holder",
                "identified_until_erased",
                "(erased_at IS NULL AND national_id_mark IS NOT NULL AND name <> '') OR "
                "(erased_at IS NOT NULL AND national_id_mark IS NULL AND birth_encrypted IS NULL "
                "AND subject IS NULL AND name = '')",
            ),
        )

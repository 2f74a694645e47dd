"""Licences (lisensi) and the times in which they were frozen (pembekuan)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.licences import LicenceKind, LicenceStatus
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, check, in_order, index, unique
from models.tables.lsps import Lsp


class Licence(Model):
    """One licence of an LSP: four years, unless it ends earlier."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="licences", on_delete=RESTRICT
    )
    lsp_id: int
    licence_number = fields.CharField(max_length=20)
    """As on the licence certificate; the LSP's own number."""
    decree_number = fields.CharField(max_length=40, unique=True)
    decree_date = day_column()
    valid_from = day_column()
    valid_until = day_column()
    """The last day, as granted."""
    kind = enum_column(LicenceKind)
    status = enum_column(LicenceStatus)
    ended_on = day_column(null=True)
    """The last day in force of a licence that was revoked or withdrawn; before its first, for one that never began."""
    end_reason = fields.CharField(max_length=300, null=True)
    supersedes: fields.ForeignKeyNullableRelation["Licence"] = fields.ForeignKeyField(
        "models.Licence", related_name="superseded_by", on_delete=RESTRICT, null=True
    )
    """The licence that this one renews."""
    supersedes_id: int | None
    created_at = moment_column()
    freezes: fields.ReverseRelation["LicenceFreeze"]

    class Meta:
        table = "licence"
        constraints = (
            unique("licence", "lsp_id", "valid_from"),
            unique("licence", "supersedes_id"),
            among("licence", "kind", LicenceKind),
            among("licence", "status", LicenceStatus),
            in_order("licence", "valid_from", "valid_until"),
            check("licence", "ended_on_exactly_when_ended", "(status = 'GRANTED') = (ended_on IS NULL)"),
            check("licence", "ended_before_its_end", "ended_on <= valid_until"),
            check("licence", "only_renewal_supersedes", "supersedes_id IS NULL OR kind = 'RENEWAL'"),
        )
        indexes = (index("licence", "valid_until"),)


class LicenceFreeze(Model):
    """A time in which an LSP may not issue."""

    id = fields.IntField(primary_key=True)
    licence: fields.ForeignKeyRelation[Licence] = fields.ForeignKeyField(
        "models.Licence", related_name="freezes", on_delete=RESTRICT
    )
    licence_id: int
    from_date = day_column()
    to_date = day_column(null=True)
    """The last frozen day; null while it lasts."""
    reason = fields.CharField(max_length=300)
    created_at = moment_column()

    class Meta:
        table = "licence_freeze"
        constraints = (
            unique("licence_freeze", "licence_id", "from_date"),
            in_order("licence_freeze", "from_date", "to_date"),
        )

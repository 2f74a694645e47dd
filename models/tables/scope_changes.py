"""Applications to change an LSP's scope (PRL)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.scope_changes import ScopeChangeAction, ScopeChangeStatus
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, check, index, together, unique
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion


class ScopeChange(Model):
    """One application; it may add, reduce and adjust at once."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``PRL-000123``."""
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="scope_changes", on_delete=RESTRICT
    )
    lsp_id: int
    status = enum_column(ScopeChangeStatus)
    entered_at = moment_column()
    """When it entered the stage in which it is."""
    verifier = fields.CharField(max_length=200, null=True)
    """Subject of the person whom BNSP assigned to verify the schemes."""
    decided_by = fields.CharField(max_length=200, null=True)
    decided_at = moment_column(null=True)
    effective_from = day_column(null=True)
    created_at = moment_column()

    class Meta:
        table = "scope_change"
        constraints = (
            among("scope_change", "status", ScopeChangeStatus),
            together("scope_change", "decided_by", "decided_at"),
            check(
                "scope_change",
                "day_when_approved",
                "(status IN ('APPROVED', 'EFFECTIVE')) = (effective_from IS NOT NULL)",
            ),
        )
        indexes = (
            index("scope_change", "lsp_id", "status"),
            index("scope_change", "verifier", "status"),
        )


class ScopeChangeItem(Model):
    """One wish of an application."""

    id = fields.IntField(primary_key=True)
    scope_change: fields.ForeignKeyRelation[ScopeChange] = fields.ForeignKeyField(
        "models.ScopeChange", related_name="items", on_delete=RESTRICT
    )
    scope_change_id: int
    action = enum_column(ScopeChangeAction)
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="scope_change_items", on_delete=RESTRICT
    )
    scheme_version_id: int
    new_scheme_version: fields.ForeignKeyNullableRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="scope_adjustments", on_delete=RESTRICT, null=True
    )
    new_scheme_version_id: int | None

    class Meta:
        table = "scope_change_item"
        constraints = (
            unique("scope_change_item", "scope_change_id", "scheme_version_id"),
            among("scope_change_item", "action", ScopeChangeAction),
            check("scope_change_item", "adjust_names_new", "(action = 'ADJUST') = (new_scheme_version_id IS NOT NULL)"),
        )
        indexes = (
            index("scope_change_item", "scheme_version_id"),
            index("scope_change_item", "new_scheme_version_id"),
        )

"""Scope changes (PRL)."""

from datetime import date, datetime

import strawberry

from models.queries.scope_changes import ScopeChangeItemRow, ScopeChangeRow, VerifierLoad
from models.rules.licence_applications import age_in_stage
from schema.context import Info
from schema.rows import of_row
from schema.types.licensing_enums import ScopeChangeAction, ScopeChangeStatus
from schema.types.lsp import Lsp
from schema.types.scheme import SchemeVersion


@strawberry.type
class ScopeChangeItem:
    """One wish of an application."""

    action: ScopeChangeAction
    row: strawberry.Private[ScopeChangeItemRow]

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """What is added, reduced or adjusted."""
        return await SchemeVersion.load(info, self.row.scheme_version_id)

    @strawberry.field
    async def new_scheme_version(self, info: Info) -> SchemeVersion | None:
        """What takes its place, when it is adjusted."""
        if self.row.new_scheme_version_id is None:
            return None
        return await SchemeVersion.load(info, self.row.new_scheme_version_id)


@strawberry.type
class ScopeChange:
    """An LSP asks to change its scope."""

    number: str
    status: ScopeChangeStatus
    entered_at: datetime
    verifier: str | None
    decided_at: datetime | None
    effective_from: date | None
    row: strawberry.Private[ScopeChangeRow]

    @strawberry.field
    def age_days(self, info: Info) -> int:
        """Whole days in this stage."""
        return age_in_stage(self.entered_at, info.context.now)

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """Who asks."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def items(self, info: Info) -> list[ScopeChangeItem]:
        """What is asked for."""
        rows = await info.context.loaders.scope_change_items.load(self.row.id)
        return [ScopeChangeItem(action=each.action, row=each) for each in rows]

    @classmethod
    def of(cls, row: ScopeChangeRow) -> "ScopeChange":
        """The scope change of a row."""
        return of_row(cls, row)


@strawberry.type
class ScopeChangeVerifier:
    """Somebody who verifies schemes, and how much waits for him or her."""

    verifier: str
    open_count: int

    @classmethod
    def of(cls, load: VerifierLoad) -> "ScopeChangeVerifier":
        """The verifier of a count."""
        return of_row(cls, load)

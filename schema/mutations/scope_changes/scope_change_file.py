"""`scopeChangeFile`: an LSP asks to change its scope (PRL)."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import LicenceNumber
from models.rules.scope_changes import ScopeChangeItem
from models.services.scope_changes.file_scope_change import FileScopeChange, file_scope_change
from schema.context import Info
from schema.mutations.scope_changes.shown import shown_scope_change
from schema.refusals import Refusal
from schema.types.licensing_enums import ScopeChangeAction
from schema.types.scope_change import ScopeChange


@strawberry.input
class ScopeChangeItemInput:
    """One wish: schemes are named with their version, `SKM-000123@2`."""

    action: ScopeChangeAction
    scheme_version: str
    new_scheme_version: str | None = None


@strawberry.input
class ScopeChangeFileInput:
    """What is asked for."""

    idempotency_key: str
    licence_number: str
    items: list[ScopeChangeItemInput]


@strawberry.type
class ScopeChangeFileSuccess:
    """It was done."""

    scope_change: ScopeChange


ScopeChangeFilePayload: TypeAlias = Annotated[
    ScopeChangeFileSuccess | Refusal, strawberry.union("ScopeChangeFilePayload")
]


@strawberry.type
class ScopeChangeFileMutation:
    """A scope change is filed."""

    @strawberry.mutation
    async def scope_change_file(
        self, info: Info, request: Annotated[ScopeChangeFileInput, strawberry.argument(name="input")]
    ) -> ScopeChangeFilePayload:
        """File a draft that may add, reduce and adjust at once."""
        context = info.context
        items = tuple(
            ScopeChangeItem(each.action, each.scheme_version, each.new_scheme_version) for each in request.items
        )
        licence_number = LicenceNumber.canonical(request.licence_number)
        act = FileScopeChange(request.idempotency_key, licence_number, items)
        number = await file_scope_change(context.register, context.login, context.now, act)
        return ScopeChangeFileSuccess(scope_change=await shown_scope_change(number))

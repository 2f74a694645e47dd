"""`lspRename`: an LSP gets another name by decree."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.change_lsp import RenameLsp, rename_lsp
from schema.context import Info
from schema.mutations.licensing.shown import shown_lsp
from schema.refusals import Refusal
from schema.types.lsp import Lsp


@strawberry.input
class LspRenameInput:
    """What an LSP is called from now on, and by which decree."""

    licence_number: str
    name: str
    decree_number: str
    name_english: str | None = None


@strawberry.type
class LspRenameSuccess:
    """It is called so from now on."""

    lsp: Lsp


LspRenamePayload: TypeAlias = Annotated[LspRenameSuccess | Refusal, strawberry.union("LspRenamePayload")]


@strawberry.type
class LspRenameMutation:
    """An LSP gets another name."""

    @strawberry.mutation
    async def lsp_rename(
        self, info: Info, request: Annotated[LspRenameInput, strawberry.argument(name="input")]
    ) -> LspRenamePayload:
        """Give an LSP another name by decree; what was issued before keeps the old one. By BNSP's licensing field."""
        context = info.context
        act = RenameLsp(
            licence_number=request.licence_number,
            name=request.name,
            decree_number=request.decree_number,
            name_en=request.name_english,
        )
        await rename_lsp(context.register, context.login, context.now, act)
        return LspRenameSuccess(lsp=await shown_lsp(request.licence_number))

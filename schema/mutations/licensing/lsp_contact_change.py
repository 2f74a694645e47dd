"""`lspContactChange`: an LSP tells how it is reached."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.change_lsp import ChangeContact, change_contact
from schema.context import Info
from schema.mutations.licensing.shown import shown_lsp
from schema.refusals import Refusal
from schema.types.lsp import Lsp


@strawberry.input
class LspContactChangeInput:
    """How an LSP is reached from now on, all of it; what is not told, there is not."""

    licence_number: str
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None


@strawberry.type
class LspContactChangeSuccess:
    """It is reached so from now on."""

    lsp: Lsp


LspContactChangePayload: TypeAlias = Annotated[
    LspContactChangeSuccess | Refusal, strawberry.union("LspContactChangePayload")
]


@strawberry.type
class LspContactChangeMutation:
    """An LSP tells how it is reached."""

    @strawberry.mutation
    async def lsp_contact_change(
        self, info: Info, request: Annotated[LspContactChangeInput, strawberry.argument(name="input")]
    ) -> LspContactChangePayload:
        """Tell how an LSP is reached from now on; by its own officer, or by BNSP."""
        context = info.context
        act = ChangeContact(
            licence_number=request.licence_number,
            address=request.address,
            phone=request.phone,
            email=request.email,
            website=request.website,
        )
        await change_contact(context.register, context.login, context.now, act)
        return LspContactChangeSuccess(lsp=await shown_lsp(request.licence_number))

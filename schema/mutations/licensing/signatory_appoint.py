"""`signatoryAppoint`: an LSP names who signs its certificates."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.signatories import SignatoryOffice
from models.services.licensing.appoint_signatory import AppointSignatory, appoint_signatory
from schema.context import Info
from schema.mutations.licensing.shown import shown_lsp
from schema.refusals import Refusal
from schema.types.lsp import Lsp


@strawberry.input
class SignatoryAppointInput:
    """Who signs for which LSP, in which office, and since when."""

    licence_number: str
    name: str
    office: SignatoryOffice
    from_date: date | None = None


@strawberry.type
class SignatoryAppointSuccess:
    """The signatory was appointed."""

    lsp: Lsp


SignatoryAppointPayload: TypeAlias = Annotated[
    SignatoryAppointSuccess | Refusal, strawberry.union("SignatoryAppointPayload")
]


@strawberry.type
class SignatoryAppointMutation:
    """The signatory was appointed."""

    @strawberry.mutation
    async def signatory_appoint(
        self, info: Info, request: Annotated[SignatoryAppointInput, strawberry.argument(name="input")]
    ) -> SignatoryAppointPayload:
        """Name who signs from a day on; the term of the one before ends the day before."""
        context = info.context
        act = AppointSignatory(request.licence_number, request.name, request.office, request.from_date)
        await appoint_signatory(context.register, context.login, context.now, act)
        return SignatoryAppointSuccess(lsp=await shown_lsp(request.licence_number))

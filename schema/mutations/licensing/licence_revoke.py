"""`licenceRevoke`: BNSP revokes a licence."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.licences import LicenceStatus
from models.rules.numbers import LicenceNumber
from models.rules.texts import reason_given
from models.services.licensing.end_licence import EndLicence, end_licence
from schema.context import Info
from schema.mutations.licensing.shown import shown_lsp
from schema.refusals import Refusal
from schema.types.lsp import Lsp


@strawberry.input
class LicenceRevokeInput:
    """Whose licence, and why."""

    licence_number: str
    reason: str


@strawberry.type
class LicenceRevokeSuccess:
    """It was done."""

    lsp: Lsp


LicenceRevokePayload: TypeAlias = Annotated[LicenceRevokeSuccess | Refusal, strawberry.union("LicenceRevokePayload")]


@strawberry.type
class LicenceRevokeMutation:
    """A licence is revoked."""

    @strawberry.mutation
    async def licence_revoke(
        self, info: Info, request: Annotated[LicenceRevokeInput, strawberry.argument(name="input")]
    ) -> LicenceRevokePayload:
        """Revoke the licence that runs. What was certified under it stays."""
        context = info.context
        number = LicenceNumber.canonical(request.licence_number)
        act = EndLicence(number, LicenceStatus.REVOKED, reason_given(request.reason))
        await end_licence(context.register, context.login, context.now, act)
        return LicenceRevokeSuccess(lsp=await shown_lsp(number))

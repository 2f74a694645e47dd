"""`scopeChangeVerify`: the verifier files the verification sheets."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.scope_changes.verify_scope_change import VerificationSheet, VerifySchemes, verify_schemes
from schema.context import Info
from schema.mutations.scope_changes.shown import shown_scope_change
from schema.refusals import Refusal
from schema.types.scope_change import ScopeChange


@strawberry.input
class VerificationSheetInput:
    """The sheet of one scheme version."""

    scheme_version: str
    number: str


@strawberry.input
class ScopeChangeVerifyInput:
    """Which scope change, and the sheets."""

    number: str
    sheets: list[VerificationSheetInput]


@strawberry.type
class ScopeChangeVerifySuccess:
    """It was done."""

    scope_change: ScopeChange


ScopeChangeVerifyPayload: TypeAlias = Annotated[
    ScopeChangeVerifySuccess | Refusal, strawberry.union("ScopeChangeVerifyPayload")
]


@strawberry.type
class ScopeChangeVerifyMutation:
    """Schemes are verified."""

    @strawberry.mutation
    async def scope_change_verify(
        self, info: Info, request: Annotated[ScopeChangeVerifyInput, strawberry.argument(name="input")]
    ) -> ScopeChangeVerifyPayload:
        """File the sheets of the schemes that have none yet; only the assigned verifier may."""
        context = info.context
        sheets = tuple(VerificationSheet(each.scheme_version, each.number) for each in request.sheets)
        await verify_schemes(context.register, context.login, context.now, VerifySchemes(request.number, sheets))
        return ScopeChangeVerifySuccess(scope_change=await shown_scope_change(request.number))

"""`schemeVersionAdvance`: a drafted version of a scheme takes a step towards its ratification."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.schemes.advance_version import AdvanceVersion, advance_version
from schema.context import Info
from schema.mutations.schemes.shown import shown_scheme
from schema.refusals import Refusal
from schema.types.enums import SchemeVersionAct
from schema.types.scheme import Scheme


@strawberry.input
class SchemeVersionAdvanceInput:
    """Which version, and which step."""

    code: str
    version: int
    act: SchemeVersionAct
    verification_sheet_number: str | None = None


@strawberry.type
class SchemeVersionAdvanceSuccess:
    """The step was taken."""

    scheme: Scheme


SchemeVersionAdvancePayload: TypeAlias = Annotated[
    SchemeVersionAdvanceSuccess | Refusal, strawberry.union("SchemeVersionAdvancePayload")
]


@strawberry.type
class SchemeVersionAdvanceMutation:
    """The step was taken."""

    @strawberry.mutation
    async def scheme_version_advance(
        self, info: Info, request: Annotated[SchemeVersionAdvanceInput, strawberry.argument(name="input")]
    ) -> SchemeVersionAdvancePayload:
        """Submit a version, take it into verification, or verify it."""
        context = info.context
        name = f"{request.code}@{request.version}"
        act = AdvanceVersion(name, request.act, request.verification_sheet_number)
        await advance_version(context.register, context.login, context.now, act)
        return SchemeVersionAdvanceSuccess(scheme=await shown_scheme(request.code))

"""`lspCandidateRegister`: a candidate for a first licence enters the register."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.register_candidate import RegisterCandidate, register_candidate
from schema.context import Info
from schema.mutations.licensing.shown import shown_candidate
from schema.refusals import Refusal
from schema.types.enums import LspType, P1Kind
from schema.types.lsp_candidate import LspCandidate


@strawberry.input
class LspCandidateRegisterInput:
    """The candidate."""

    idempotency_key: str
    name: str
    type: LspType
    province_code: str
    p1_kind: P1Kind | None = None
    name_english: str | None = None
    founder: str | None = None
    sector: str | None = None


@strawberry.type
class LspCandidateRegisterSuccess:
    """It was done."""

    candidate: LspCandidate


LspCandidateRegisterPayload: TypeAlias = Annotated[
    LspCandidateRegisterSuccess | Refusal, strawberry.union("LspCandidateRegisterPayload")
]


@strawberry.type
class LspCandidateRegisterMutation:
    """A candidate is registered."""

    @strawberry.mutation
    async def lsp_candidate_register(
        self, info: Info, request: Annotated[LspCandidateRegisterInput, strawberry.argument(name="input")]
    ) -> LspCandidateRegisterPayload:
        """Register a body that wants to become an LSP."""
        context = info.context
        act = RegisterCandidate(
            idempotency_key=request.idempotency_key,
            name=request.name,
            type=request.type,
            province=request.province_code,
            p1_kind=request.p1_kind,
            name_en=request.name_english,
            founder=request.founder,
            sector=request.sector,
        )
        code = await register_candidate(context.register, context.login, context.now, act)
        return LspCandidateRegisterSuccess(candidate=await shown_candidate(code))

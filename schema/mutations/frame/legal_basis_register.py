"""`legalBasisRegister`: a law, a regulation or a standard enters the register."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.frame import LegalBasisKind
from models.services.frame.register_legal_basis import RegisterLegalBasis, register_legal_basis
from schema.context import Info
from schema.mutations.frame.shown import shown_legal_basis
from schema.refusals import Refusal
from schema.types.frame import LegalBasis


@strawberry.input
class LegalBasisRegisterInput:
    """A legal basis, named as rules cite it."""

    code: str
    kind: LegalBasisKind
    title_indonesian: str
    title_english: str


@strawberry.type
class LegalBasisRegisterSuccess:
    """The legal basis is in the register."""

    legal_basis: LegalBasis


LegalBasisRegisterPayload: TypeAlias = Annotated[
    LegalBasisRegisterSuccess | Refusal, strawberry.union("LegalBasisRegisterPayload")
]


@strawberry.type
class LegalBasisRegisterMutation:
    """A legal basis enters the register."""

    @strawberry.mutation
    async def legal_basis_register(
        self, info: Info, request: Annotated[LegalBasisRegisterInput, strawberry.argument(name="input")]
    ) -> LegalBasisRegisterPayload:
        """Register a legal basis; by BNSP's field of quality, cooperation and law."""
        context = info.context
        act = RegisterLegalBasis(request.code.strip(), request.kind, request.title_indonesian, request.title_english)
        await register_legal_basis(context.register, context.login, context.now, act)
        return LegalBasisRegisterSuccess(legal_basis=await shown_legal_basis(act.code))

"""`standardRegister`: a competency standard enters the register."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.frame import StandardKind
from models.services.frame.register_standard import RegisterStandard, register_standard
from schema.context import Info
from schema.mutations.frame.shown import shown_standard
from schema.refusals import Refusal
from schema.types.competency_unit import CompetencyUnitInput
from schema.types.frame import Standard


@strawberry.input
class StandardRegisterInput:
    """A standard, and the units that it holds."""

    kind: StandardKind
    number: str
    year: int
    title: str
    units: list[CompetencyUnitInput] = strawberry.field(default_factory=list)


@strawberry.type
class StandardRegisterSuccess:
    """The standard is in the register."""

    standard: Standard


StandardRegisterPayload: TypeAlias = Annotated[
    StandardRegisterSuccess | Refusal, strawberry.union("StandardRegisterPayload")
]


@strawberry.type
class StandardRegisterMutation:
    """A standard enters the register."""

    @strawberry.mutation
    async def standard_register(
        self, info: Info, request: Annotated[StandardRegisterInput, strawberry.argument(name="input")]
    ) -> StandardRegisterPayload:
        """Register a competency standard with its units; by BNSP's field of certification."""
        context = info.context
        units = tuple(each.unit() for each in request.units)
        act = RegisterStandard(request.kind, request.number.strip(), request.year, request.title, units)
        await register_standard(context.register, context.login, context.now, act)
        return StandardRegisterSuccess(standard=await shown_standard(act.number))

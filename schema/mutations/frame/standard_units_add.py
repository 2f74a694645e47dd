"""`standardUnitsAdd`: a standard holds more units."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.frame.register_standard import AddStandardUnits, add_standard_units
from schema.context import Info
from schema.mutations.frame.shown import shown_standard
from schema.refusals import Refusal
from schema.types.competency_unit import CompetencyUnitInput
from schema.types.frame import Standard


@strawberry.input
class StandardUnitsAddInput:
    """Units that a standard holds besides those that are known."""

    number: str
    units: list[CompetencyUnitInput]


@strawberry.type
class StandardUnitsAddSuccess:
    """The standard holds them."""

    standard: Standard


StandardUnitsAddPayload: TypeAlias = Annotated[
    StandardUnitsAddSuccess | Refusal, strawberry.union("StandardUnitsAddPayload")
]


@strawberry.type
class StandardUnitsAddMutation:
    """A standard holds more units."""

    @strawberry.mutation
    async def standard_units_add(
        self, info: Info, request: Annotated[StandardUnitsAddInput, strawberry.argument(name="input")]
    ) -> StandardUnitsAddPayload:
        """Add units to a standard; by BNSP's field of certification."""
        context = info.context
        act = AddStandardUnits(request.number, tuple(each.unit() for each in request.units))
        await add_standard_units(context.register, context.login, context.now, act)
        return StandardUnitsAddSuccess(standard=await shown_standard(request.number))

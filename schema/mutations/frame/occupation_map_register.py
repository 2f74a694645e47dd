"""`occupationMapRegister`: an occupation map enters the register."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.frame.register_occupations import RegisterOccupationMap, register_occupation_map
from schema.context import Info
from schema.mutations.frame.shown import shown_occupation_map
from schema.refusals import Refusal
from schema.types.frame import OccupationMap


@strawberry.input
class OccupationMapRegisterInput:
    """A map, still without occupations."""

    code: str
    title_indonesian: str
    title_english: str
    launched_on: date
    partners: list[str]


@strawberry.type
class OccupationMapRegisterSuccess:
    """The map is in the register."""

    occupation_map: OccupationMap


OccupationMapRegisterPayload: TypeAlias = Annotated[
    OccupationMapRegisterSuccess | Refusal, strawberry.union("OccupationMapRegisterPayload")
]


@strawberry.type
class OccupationMapRegisterMutation:
    """An occupation map enters the register."""

    @strawberry.mutation
    async def occupation_map_register(
        self, info: Info, request: Annotated[OccupationMapRegisterInput, strawberry.argument(name="input")]
    ) -> OccupationMapRegisterPayload:
        """Register an occupation map; by BNSP's field of certification."""
        context = info.context
        act = RegisterOccupationMap(
            code=request.code.strip(),
            title_id=request.title_indonesian,
            title_en=request.title_english,
            launched_on=request.launched_on,
            partners=tuple(request.partners),
        )
        await register_occupation_map(context.register, context.login, context.now, act)
        return OccupationMapRegisterSuccess(occupation_map=await shown_occupation_map(act.code))

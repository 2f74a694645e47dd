"""`occupationRegister`: an occupation is put on its map."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.frame.register_occupations import RegisterOccupation, register_occupation
from schema.context import Info
from schema.mutations.frame.shown import shown_occupation_map
from schema.refusals import Refusal
from schema.types.frame import OccupationMap


@strawberry.input
class OccupationRegisterInput:
    """An occupation on a map, and the schemes that certify it."""

    map_code: str
    code: str
    title_indonesian: str
    title_english: str | None = None
    kkni_level: int | None = None
    kbji_code: str | None = None
    scheme_codes: list[str] = strawberry.field(default_factory=list)


@strawberry.type
class OccupationRegisterSuccess:
    """The occupation is on the map."""

    occupation_map: OccupationMap


OccupationRegisterPayload: TypeAlias = Annotated[
    OccupationRegisterSuccess | Refusal, strawberry.union("OccupationRegisterPayload")
]


@strawberry.type
class OccupationRegisterMutation:
    """An occupation is put on its map."""

    @strawberry.mutation
    async def occupation_register(
        self, info: Info, request: Annotated[OccupationRegisterInput, strawberry.argument(name="input")]
    ) -> OccupationRegisterPayload:
        """Put an occupation on its map; by BNSP's field of certification."""
        context = info.context
        act = RegisterOccupation(
            map=request.map_code,
            code=request.code,
            title_id=request.title_indonesian,
            title_en=request.title_english,
            kkni_level=request.kkni_level,
            kbji_code=request.kbji_code,
            schemes=tuple(request.scheme_codes),
        )
        await register_occupation(context.register, context.login, context.now, act)
        return OccupationRegisterSuccess(occupation_map=await shown_occupation_map(request.map_code))

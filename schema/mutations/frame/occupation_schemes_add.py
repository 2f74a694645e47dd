"""`occupationSchemesAdd`: schemes certify an occupation."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.frame.register_occupations import AddOccupationSchemes, add_occupation_schemes
from schema.context import Info
from schema.mutations.frame.shown import shown_occupation_map
from schema.refusals import Refusal
from schema.types.frame import OccupationMap


@strawberry.input
class OccupationSchemesAddInput:
    """Schemes that certify an occupation besides those that are known."""

    map_code: str
    code: str
    scheme_codes: list[str]


@strawberry.type
class OccupationSchemesAddSuccess:
    """The schemes certify it."""

    occupation_map: OccupationMap


OccupationSchemesAddPayload: TypeAlias = Annotated[
    OccupationSchemesAddSuccess | Refusal, strawberry.union("OccupationSchemesAddPayload")
]


@strawberry.type
class OccupationSchemesAddMutation:
    """Schemes certify an occupation."""

    @strawberry.mutation
    async def occupation_schemes_add(
        self, info: Info, request: Annotated[OccupationSchemesAddInput, strawberry.argument(name="input")]
    ) -> OccupationSchemesAddPayload:
        """Tell that schemes certify an occupation; by BNSP's field of certification."""
        context = info.context
        act = AddOccupationSchemes(request.map_code, request.code, tuple(request.scheme_codes))
        await add_occupation_schemes(context.register, context.login, context.now, act)
        return OccupationSchemesAddSuccess(occupation_map=await shown_occupation_map(request.map_code))

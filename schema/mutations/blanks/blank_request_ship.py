"""`blankRequestShip`: the approved blanks go to the LSP."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.blanks.stock_blanks import ShipBlanks, ship_blanks
from schema.context import Info
from schema.mutations.blanks.shown import shown_request
from schema.refusals import Refusal
from schema.types.blank import BlankRequest


@strawberry.input
class BlankRequestShipInput:
    """Which request, and the first of the blanks."""

    number: str
    first_number: str


@strawberry.type
class BlankRequestShipSuccess:
    """The blanks were shipped."""

    blank_request: BlankRequest


BlankRequestShipPayload: TypeAlias = Annotated[
    BlankRequestShipSuccess | Refusal, strawberry.union("BlankRequestShipPayload")
]


@strawberry.type
class BlankRequestShipMutation:
    """The blanks were shipped."""

    @strawberry.mutation
    async def blank_request_ship(
        self, info: Info, request: Annotated[BlankRequestShipInput, strawberry.argument(name="input")]
    ) -> BlankRequestShipPayload:
        """Ship as many blanks as were approved, numbered without gap."""
        context = info.context
        act = ShipBlanks(request.number, request.first_number)
        await ship_blanks(context.register, context.login, context.now, act)
        return BlankRequestShipSuccess(blank_request=await shown_request(request.number))

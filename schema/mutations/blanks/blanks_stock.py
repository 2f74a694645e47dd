"""`blanksStock`: numbered blanks come into BNSP's stock."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.blanks.stock_blanks import StockBlanks, stock_blanks
from schema.context import Info
from schema.refusals import Refusal


@strawberry.input
class BlanksStockInput:
    """The first of the blanks, and how many."""

    idempotency_key: str
    first_number: str
    quantity: int


@strawberry.type
class BlanksStockSuccess:
    """The blanks are in stock."""

    range: str


BlanksStockPayload: TypeAlias = Annotated[BlanksStockSuccess | Refusal, strawberry.union("BlanksStockPayload")]


@strawberry.type
class BlanksStockMutation:
    """The blanks are in stock."""

    @strawberry.mutation
    async def blanks_stock(
        self, info: Info, request: Annotated[BlanksStockInput, strawberry.argument(name="input")]
    ) -> BlanksStockPayload:
        """Take new blanks into stock."""
        context = info.context
        act = StockBlanks(request.idempotency_key, request.first_number, request.quantity)
        return BlanksStockSuccess(range=await stock_blanks(context.register, context.login, context.now, act))

"""`lsps`: the LSPs of the nation."""

from enum import Enum

import strawberry

from models.queries.lsps import lsp_page
from models.queries.pages import Order
from schema.filters import EnumFilter, OrderBy, TextFilter, expression, listing
from schema.pagination import Connection
from schema.types.enums import LspType
from schema.types.lsp import Lsp

_COLUMNS = {
    "licence_number": "licence_number",
    "name": "name",
    "type": "type",
    "sector": "sector",
    "province_code": "province__kemendagri_code",
}


@strawberry.input
class LspFilter:
    """Which LSPs."""

    licence_number: TextFilter | None = None
    name: TextFilter | None = None
    type: EnumFilter[LspType] | None = None
    sector: TextFilter | None = None
    province_code: TextFilter | None = None
    all_of: list["LspFilter"] | None = strawberry.field(name="and", default=None)
    any_of: list["LspFilter"] | None = strawberry.field(name="or", default=None)
    none_of: "LspFilter | None" = strawberry.field(name="not", default=None)


@strawberry.enum
class LspOrder(Enum):
    """What LSPs are ordered by."""

    LICENCE_NUMBER = "licence_number"
    NAME = "name"


@strawberry.type
class LspsQuery:
    """The LSPs."""

    @strawberry.field
    async def lsps(
        self,
        where: LspFilter | None = None,
        order_by: list[OrderBy[LspOrder]] | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Lsp]:
        """LSPs by licence number, unless another order is asked for. For everybody."""
        asked = listing("lsps", order_by, Order("licence_number"))
        page = await lsp_page(asked.order, asked.request(first, after, last, before), expression(where, _COLUMNS))
        return asked.connection(page, Lsp.of)

"""`schemes`: the certification schemes of the nation."""

from collections.abc import Mapping
from enum import Enum

import strawberry

from models.queries.pages import ordered_by
from models.queries.schemes import scheme_page, titled
from schema.filters import Column, EnumFilter, OrderBy, TextFilter, combinable, expression, in_either_language, listing
from schema.pagination import Connection, Paging, paged
from schema.types.enums import SchemeKind
from schema.types.scheme import Scheme

_COLUMNS: Mapping[str, Column] = {
    "code": "code",
    "title": lambda title: titled(in_either_language(title)),
    "kind": "kind",
    "sector": "sector",
    "kbli_code": "kbli_code",
    "kbji_code": "kbji_code",
}


@combinable
class SchemeFilter:
    """Which schemes."""

    code: TextFilter | None = None
    title: TextFilter | None = None
    kind: EnumFilter[SchemeKind] | None = None
    sector: TextFilter | None = None
    kbli_code: TextFilter | None = None
    kbji_code: TextFilter | None = None


@strawberry.enum
class SchemeOrder(Enum):
    """What schemes are ordered by."""

    CODE = "code"


@strawberry.type
class SchemesQuery:
    """The schemes."""

    @strawberry.field
    @paged
    async def schemes(
        self, where: SchemeFilter | None = None, order_by: list[OrderBy[SchemeOrder]] | None = None, *, paging: Paging
    ) -> Connection[Scheme]:
        """Schemes by code. For everybody."""
        asked, chosen = listing("schemes", order_by, ordered_by("code")), expression(where, _COLUMNS)
        return await paging.through(asked, lambda request: scheme_page(request, chosen), Scheme.of)

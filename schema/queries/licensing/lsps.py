"""`lsps`: the LSPs of the nation."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

import strawberry

from models.queries.filters import AllOf, Expression, NotSo
from models.queries.licensed_lsps import certifying_on, licensed_on
from models.queries.lsps import lsp_page
from models.queries.pages import ordered_by
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.filters import Column, EnumFilter, OrderBy, TextFilter, combinable, expression, in_either_language, listing
from schema.pagination import Connection, Paging, paged
from schema.types.enums import LspType
from schema.types.lsp import Lsp


@strawberry.input
class SchemeInScope:
    """A scheme that an LSP has in its scope today."""

    code: TextFilter | None = None
    title: TextFilter | None = None

    @property
    def asked(self) -> Expression:
        """What is asked of a row of the scope."""
        parts = [*self.code.conditions("scheme_version__scheme__code")] if self.code else []
        return AllOf((*parts, in_either_language(self.title, "scheme_version__"))) if self.title else AllOf((*parts,))


@combinable
class LspFilter:
    """Which LSPs."""

    licence_number: TextFilter | None = None
    name: TextFilter | None = None
    type: EnumFilter[LspType] | None = None
    sector: TextFilter | None = None
    province_code: TextFilter | None = None
    certifies: SchemeInScope | None = None
    is_licensed: bool | None = None


def asked_lsps(where: LspFilter | None, today: date) -> Expression:
    """What a filter asks; whoever asks for what is licensed or in scope means today."""
    licensed = licensed_on(today)
    columns: Mapping[str, Column] = {
        "licence_number": "licence_number",
        "name": "name",
        "type": "type",
        "sector": "sector",
        "province_code": "province__kemendagri_code",
        "certifies": lambda scheme: certifying_on(today, scheme.asked),
        "is_licensed": lambda wanted: licensed if wanted else NotSo(licensed),
    }
    return expression(where, columns)


@strawberry.enum
class LspOrder(Enum):
    """What LSPs are ordered by."""

    LICENCE_NUMBER = "licence_number"
    NAME = "name"


@strawberry.type
class LspsQuery:
    """The LSPs."""

    @strawberry.field
    @paged
    async def lsps(
        self,
        info: Info,
        where: LspFilter | None = None,
        order_by: list[OrderBy[LspOrder]] | None = None,
        *,
        paging: Paging,
    ) -> Connection[Lsp]:
        """LSPs by licence number, unless another order is asked for. For everybody."""
        asked = listing("lsps", order_by, ordered_by("licence_number"))
        chosen = asked_lsps(where, jakarta_day(info.context.now))
        return await paging.through(asked, lambda request: lsp_page(request, chosen), Lsp.of)

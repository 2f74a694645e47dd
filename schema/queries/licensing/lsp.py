"""`lsp(licenceNumber:)`."""

import strawberry

from models.queries.lsps import lsp_by_licence_number
from models.rules.numbers import LicenceNumber
from schema.context import Info
from schema.types.lsp import Lsp


@strawberry.type
class LspQuery:
    """One LSP."""

    @strawberry.field
    async def lsp(self, info: Info, licence_number: str) -> Lsp | None:  # noqa: ARG002 - every resolver takes it
        """The LSP with this licence number. For everybody."""
        row = await lsp_by_licence_number(LicenceNumber.canonical(licence_number))
        return None if row is None else Lsp.of(row)

"""`lspStanding(licenceNumber:)`: what an LSP has to see to."""

import strawberry

from models.queries.lsps import lsp_by_licence_number
from models.queries.surveillances import open_findings_of, yearly_visit_of
from models.rules.numbers import LicenceNumber
from models.rules.visibility import check_sees_licensing_of
from schema.context import Info
from schema.types.lsp import Lsp
from schema.types.lsp_standing import LspStanding


@strawberry.type
class LspStandingQuery:
    """How an LSP stands."""

    @strawberry.field
    async def lsp_standing(self, info: Info, licence_number: str) -> LspStanding | None:
        """The next surveillance and the open findings of an LSP; for its own staff and for BNSP."""
        number = LicenceNumber.canonical(licence_number)
        check_sees_licensing_of(info.context.login, number)
        row = await lsp_by_licence_number(number)
        if row is None:
            return None
        return LspStanding.of(Lsp.of(row), await yearly_visit_of(row.id), list(await open_findings_of(row.id)))

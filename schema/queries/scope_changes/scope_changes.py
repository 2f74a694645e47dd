"""`scopeChanges`: applications to change a scope, and `scopeChangeVerifiers`: for whom they wait."""

import strawberry

from models.queries.filters import AllOf, Condition, Operator
from models.queries.pages import ordered_by
from models.queries.scope_changes import scope_change_page, verifier_loads
from models.rules.numbers import LicenceNumber
from models.rules.visibility import check_sees_licensing, check_sees_licensing_of
from schema.context import Info
from schema.filters import EnumFilter, TextFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.licensing_enums import ScopeChangeStatus
from schema.types.scope_change import ScopeChange, ScopeChangeVerifier

_COLUMNS = {"number": "number", "status": "status", "verifier": "verifier"}


@combinable
class ScopeChangeFilter:
    """Which scope changes."""

    number: TextFilter | None = None
    status: EnumFilter[ScopeChangeStatus] | None = None
    verifier: TextFilter | None = None


@strawberry.type
class ScopeChangesQuery:
    """Scope changes."""

    @strawberry.field
    @paged
    async def scope_changes(
        self, info: Info, licence_number: str | None = None, where: ScopeChangeFilter | None = None, *, paging: Paging
    ) -> Connection[ScopeChange]:
        """Scope changes in the order in which they were filed: of one LSP for its staff, of all for BNSP."""
        number = LicenceNumber.canonical(licence_number) if licence_number else None
        check_sees_licensing_of(info.context.login, number)
        asked = Listing(f"scopeChanges of {number}", ordered_by("number"))
        of_lsp = (Condition("lsp__licence_number", Operator.EQUAL, number),) if number else ()
        chosen = AllOf((*of_lsp, expression(where, _COLUMNS)))
        return await paging.through(asked, lambda request: scope_change_page(request, chosen), ScopeChange.of)

    @strawberry.field
    async def scope_change_verifiers(self, info: Info) -> list[ScopeChangeVerifier]:
        """Who verifies schemes, the busiest first; for BNSP."""
        check_sees_licensing(info.context.login)
        return [ScopeChangeVerifier.of(load) for load in await verifier_loads()]

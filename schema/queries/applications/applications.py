"""`application(number:)`, `applications`, `myApplications`: who asks to be assessed."""

import strawberry

from models.queries.applications import application_by_number, application_page
from models.queries.filters import EVERYTHING, AllOf, Condition, Expression, Operator
from models.queries.pages import NEWEST_FIRST
from models.rules.actors import Role
from models.rules.numbers import LicenceNumber
from models.rules.permissions import check_role
from models.rules.visibility import check_sees_certificates, check_sees_register_of, sees_certificates_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.application import Application
from schema.types.certification_enums import ApplicationStatus


@strawberry.type
class ApplicationsQuery:
    """Applications for certification."""

    @strawberry.field
    async def application(self, info: Info, number: str) -> Application | None:
        """An application at the caller's LSP, or any for BNSP; null for another LSP's as for none."""
        check_sees_certificates(info.context.login)
        row = await application_by_number(number)
        visible = row is not None and sees_certificates_of(info.context.actor, row.lsp__licence_number)
        return Application.of(row) if row is not None and visible else None

    @strawberry.field
    @paged
    async def applications(
        self, info: Info, licence_number: str | None = None, status: ApplicationStatus | None = None, *, paging: Paging
    ) -> Connection[Application]:
        """Applications, the newest first: at one LSP for its own staff, or all for BNSP. Never public."""
        number = LicenceNumber.canonical_or_none(licence_number)
        check_sees_register_of(info.context.login, number)
        asked = Listing(f"applications at {number} {status}", NEWEST_FIRST)
        where = AllOf((_equal("lsp__licence_number", number), _equal("status", status)))
        return await paging.through(asked, lambda request: application_page(request, where), Application.of)

    @strawberry.field
    @paged
    async def my_applications(self, info: Info, *, paging: Paging) -> Connection[Application]:
        """The caller's own applications, the newest first; for holders."""
        check_role(info.context.login, Role.SUBJECT)
        asked = Listing("myApplications", NEWEST_FIRST)
        own = _equal("holder__subject", info.context.actor.subject)
        return await paging.through(asked, lambda request: application_page(request, own), Application.of)


def _equal(column: str, value: str | None) -> Expression:
    return EVERYTHING if value is None else Condition(column, Operator.EQUAL, value)

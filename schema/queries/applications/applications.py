"""`application(number:)`, `applications`, `myApplications`: who asks to be assessed."""

import strawberry

from models.queries.applications import application_by_number, application_page
from models.queries.filters import EVERYTHING, AllOf, Condition, Expression, Operator
from models.queries.pages import Order
from models.rules.actors import Role
from models.rules.numbers import LicenceNumber
from models.rules.permissions import check_role
from models.rules.visibility import check_sees_certificates, check_sees_register_of, sees_certificates_of
from schema.context import Info
from schema.filters import listing
from schema.pagination import Connection
from schema.types.application import Application
from schema.types.certification_enums import ApplicationStatus

NEWEST_FIRST = Order("id", descending=True)


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
    async def applications(
        self,
        info: Info,
        licence_number: str | None = None,
        status: ApplicationStatus | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Application]:
        """Applications, the newest first: at one LSP for its own staff, or all for BNSP. Never public."""
        number = None if licence_number is None else str(LicenceNumber.parse(licence_number))
        check_sees_register_of(info.context.login, number)
        asked = listing(f"applications at {number} {status}", None, NEWEST_FIRST)
        where = AllOf((_equal("lsp__licence_number", number), _equal("status", status)))
        page = await application_page(asked.order, asked.request(first, after, last, before), where)
        return asked.connection(page, Application.of)

    @strawberry.field
    async def my_applications(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Application]:
        """The caller's own applications, the newest first; for holders."""
        check_role(info.context.login, Role.SUBJECT)
        asked = listing("myApplications", None, NEWEST_FIRST)
        own = _equal("holder__subject", info.context.actor.subject)
        page = await application_page(asked.order, asked.request(first, after, last, before), own)
        return asked.connection(page, Application.of)


def _equal(column: str, value: str | None) -> Expression:
    return EVERYTHING if value is None else Condition(column, Operator.EQUAL, value)

"""`licenceApplication(number:)`."""

import strawberry

from models.queries.licence_applications import licence_application_by_number
from models.rules.visibility import check_sees_licensing_of
from schema.context import Info
from schema.types.licence_application import LicenceApplication


@strawberry.type
class LicenceApplicationQuery:
    """One licence application."""

    @strawberry.field
    async def licence_application(self, info: Info, number: str) -> LicenceApplication | None:
        """The application with this number; for BNSP, and a renewal for its LSP."""
        actor = info.context.login
        row = await licence_application_by_number(number)
        check_sees_licensing_of(actor, row.renews__lsp__licence_number if row else actor.lsp)
        return None if row is None else LicenceApplication.of(row)

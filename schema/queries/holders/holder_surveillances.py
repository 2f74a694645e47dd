"""How an LSP looks after its holders: those overdue, and what was done for one certificate."""

import strawberry

from models.queries.certificates import certificate_by_registration_number, certificates_by_id
from models.queries.holder_surveillances import overdue_holders
from models.queries.lsps import lsp_by_licence_number
from models.queries.pages import OLDEST_FIRST, Page
from models.rules.numbers import LicenceNumber, RegistrationNumber
from models.rules.validity import add_years, jakarta_day
from models.rules.violations import found
from models.rules.visibility import check_sees_certificates, check_sees_certificates_of, sees_certificates_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.certificate import Certificate
from schema.types.holder_surveillance import HolderSurveillance


@strawberry.type
class HolderSurveillancesQuery:
    """The surveillance of certificate holders."""

    @strawberry.field
    async def holder_surveillances(self, info: Info, registration_number: str) -> list[HolderSurveillance]:
        """How the holder of a certificate was looked after; for the LSP that issued it and for BNSP."""
        check_sees_certificates(info.context.login)
        row = await certificate_by_registration_number(RegistrationNumber.canonical(registration_number))
        if row is None or not sees_certificates_of(info.context.actor, row.lsp__licence_number):
            return []
        return [HolderSurveillance.of(each) for each in await info.context.loaders.holder_surveillances.load(row.id)]

    @strawberry.field
    @paged
    async def overdue_holder_surveillances(
        self, info: Info, licence_number: str, *, paging: Paging
    ) -> Connection[Certificate]:
        """An LSP's valid certificates whose holders were not looked after for a year."""
        number = LicenceNumber.canonical(licence_number)
        check_sees_certificates_of(info.context.login, number)
        lsp = found(await lsp_by_licence_number(number), "LSP", number)
        today = jakarta_day(info.context.now)
        asked = Listing(f"overdueHolderSurveillances of {number}", OLDEST_FIRST)
        page = await overdue_holders(lsp.id, today, add_years(today, -1), paging.request(asked))
        rows = {row.id: row for row in await certificates_by_id([each.id for each in page.rows])}
        whole = Page([rows[each.id] for each in page.rows], page.has_next, page.has_previous)
        return asked.connection(whole, Certificate.of)

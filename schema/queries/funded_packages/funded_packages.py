"""`fundedPackages` and `fundedProgrammeRealisation`: state-funded packages and what became of them."""

import strawberry

from models.queries.funded_packages import package_page, realisation
from models.queries.pages import Order
from models.rules.numbers import LicenceNumber
from models.rules.visibility import check_sees_register_of
from schema.context import Info
from schema.filters import listing
from schema.pagination import Connection
from schema.types.funded_package import FundedPackage, FundedProgrammeRealisation


@strawberry.type
class FundedPackagesQuery:
    """State-funded packages."""

    @strawberry.field
    async def funded_packages(
        self,
        info: Info,
        year: int,
        licence_number: str | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[FundedPackage]:
        """The packages of a year: one LSP's for its own staff, or all for BNSP."""
        number = None if licence_number is None else str(LicenceNumber.parse(licence_number))
        check_sees_register_of(info.context.login, number)
        asked = listing(f"packages of {number} in {year}", None, Order("id"))
        page = await package_page(asked.order, asked.request(first, after, last, before), year, number)
        return asked.connection(page, FundedPackage.of)

    @strawberry.field
    async def funded_programme_realisation(self, info: Info, year: int) -> list[FundedProgrammeRealisation]:
        """What became of the packages awarded for a year, by type of LSP. For BNSP."""
        check_sees_register_of(info.context.login, None)
        return [FundedProgrammeRealisation.of(row) for row in await realisation(year)]

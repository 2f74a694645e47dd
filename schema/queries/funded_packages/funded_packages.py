"""`fundedPackages` and `fundedProgrammeRealisation`: state-funded packages and what became of them."""

import strawberry

from models.queries.funded_packages import package_page, realisation
from models.queries.pages import OLDEST_FIRST
from models.rules.numbers import LicenceNumber
from models.rules.validity import check_year
from models.rules.visibility import check_sees_register_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.funded_package import FundedPackage, FundedProgrammeRealisation


@strawberry.type
class FundedPackagesQuery:
    """State-funded packages."""

    @strawberry.field
    @paged
    async def funded_packages(
        self, info: Info, year: int, licence_number: str | None = None, *, paging: Paging
    ) -> Connection[FundedPackage]:
        """The packages of a year: one LSP's for its own staff, or all for BNSP."""
        number = LicenceNumber.canonical_or_none(licence_number)
        check_sees_register_of(info.context.login, number)
        check_year(year)
        asked = Listing(f"packages of {number} in {year}", OLDEST_FIRST)
        return await paging.through(asked, lambda request: package_page(request, year, number), FundedPackage.of)

    @strawberry.field
    async def funded_programme_realisation(self, info: Info, year: int) -> list[FundedProgrammeRealisation]:
        """What became of the packages awarded for a year, by type of LSP. For BNSP."""
        check_sees_register_of(info.context.login, None)
        check_year(year)
        return [FundedProgrammeRealisation.of(row) for row in await realisation(year)]

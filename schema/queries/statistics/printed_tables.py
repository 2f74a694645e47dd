"""`lspsByProvince` and `lspsLicensed`: the register's counts of LSPs beside what was printed."""

from datetime import date

import strawberry

from models.queries.printed_tables import licensed_in_year, lsps_by_province
from models.rules.validity import check_year, jakarta_day
from schema.context import Info
from schema.prices import priced
from schema.types.printed_table import LicensedYear, LspsByProvince


@strawberry.type
class PrintedTablesQuery:
    """Counts of LSPs in the shape of the report's tables."""

    @strawberry.field
    @priced(500)
    async def lsps_by_province(self, info: Info, on: date | None = None) -> LspsByProvince:
        """LSPs with a licence on a day (today), by the provinces of that day and by type. For everybody."""
        return LspsByProvince.of(await lsps_by_province(on or jakarta_day(info.context.now)))

    @strawberry.field
    @priced(200)
    async def lsps_licensed(self, year: int) -> LicensedYear:
        """LSPs licensed for the first time in a year, by month and type. For everybody."""
        check_year(year)
        return LicensedYear.of(await licensed_in_year(year))

"""`fundedPackageMonitorings` and `fundedProgrammeMonitoring`: what monitors saw of a year's packages."""

import strawberry

from models.queries.filters import AllOf, Condition, Operator
from models.queries.package_monitorings import monitored, monitoring_page
from models.queries.pages import OLDEST_FIRST
from models.rules.validity import check_year
from models.rules.visibility import check_sees_register_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.certification_enums import MonitoringPhase
from schema.types.funded_package import FundedProgrammeMonitoring, PackageMonitoring


@strawberry.type
class MonitoringsQuery:
    """The monitoring of state-funded packages."""

    @strawberry.field
    @paged
    async def funded_package_monitorings(
        self, info: Info, year: int, phase: MonitoringPhase | None = None, *, paging: Paging
    ) -> Connection[PackageMonitoring]:
        """The monitoring trips to the packages of a year, in one phase or both. For BNSP."""
        check_sees_register_of(info.context.login, None)
        check_year(year)
        asked = Listing(f"monitorings of {year} {phase}", OLDEST_FIRST)
        wanted = {"package__year": year} | ({} if phase is None else {"phase": phase})
        where = AllOf(tuple(Condition(column, Operator.EQUAL, value) for column, value in wanted.items()))
        return await paging.through(asked, lambda request: monitoring_page(request, where), PackageMonitoring.of)

    @strawberry.field
    async def funded_programme_monitoring(self, info: Info, year: int) -> list[FundedProgrammeMonitoring]:
        """How many of the packages awarded for a year were monitored in each phase. For BNSP."""
        check_sees_register_of(info.context.login, None)
        check_year(year)
        return [FundedProgrammeMonitoring.of(row) for row in await monitored(year)]

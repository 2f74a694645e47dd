"""`fundedPackageMonitor`: two monitors looked at a package in one of the two phases."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.funded_packages.award_packages import MonitorPackage, monitor_package
from schema.context import Info
from schema.mutations.funded_packages.shown import shown_package
from schema.refusals import Refusal
from schema.types.certification_enums import MonitoringPhase
from schema.types.funded_package import FundedPackage


@strawberry.input
class FundedPackageMonitorInput:
    """Which package, who looked, when, and what they found."""

    number: str
    phase: MonitoringPhase
    first_monitor: str
    second_monitor: str
    visited_on: date
    report: str


@strawberry.type
class FundedPackageMonitorSuccess:
    """The monitoring was recorded."""

    package: FundedPackage


FundedPackageMonitorPayload: TypeAlias = Annotated[
    FundedPackageMonitorSuccess | Refusal, strawberry.union("FundedPackageMonitorPayload")
]


@strawberry.type
class FundedPackageMonitorMutation:
    """The monitoring was recorded."""

    @strawberry.mutation
    async def funded_package_monitor(
        self, info: Info, request: Annotated[FundedPackageMonitorInput, strawberry.argument(name="input")]
    ) -> FundedPackageMonitorPayload:
        """Record a monitoring trip."""
        context = info.context
        monitors = (request.first_monitor, request.second_monitor)
        act = MonitorPackage(request.number, request.phase, monitors, request.visited_on, request.report)
        await monitor_package(context.register, context.login, context.now, act)
        return FundedPackageMonitorSuccess(package=await shown_package(request.number))

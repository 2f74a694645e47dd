"""`fundedPackageReport`: an LSP reports a package as done."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.funded_packages.run_package import ReportPackage, report_package
from schema.context import Info
from schema.mutations.funded_packages.shown import shown_package
from schema.refusals import Refusal
from schema.types.funded_package import FundedPackage


@strawberry.input
class FundedPackageReportInput:
    """Which package, and why it deviates."""

    number: str
    deviation_reason: str | None = None


@strawberry.type
class FundedPackageReportSuccess:
    """The package was reported."""

    package: FundedPackage


FundedPackageReportPayload: TypeAlias = Annotated[
    FundedPackageReportSuccess | Refusal, strawberry.union("FundedPackageReportPayload")
]


@strawberry.type
class FundedPackageReportMutation:
    """The package was reported."""

    @strawberry.mutation
    async def funded_package_report(
        self, info: Info, request: Annotated[FundedPackageReportInput, strawberry.argument(name="input")]
    ) -> FundedPackageReportPayload:
        """Report a package."""
        context = info.context
        act = ReportPackage(request.number, request.deviation_reason)
        await report_package(context.register, context.login, context.now, act)
        return FundedPackageReportSuccess(package=await shown_package(request.number))

"""`fundedPackageStart`: an LSP starts a package: site and assessors."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.funded_packages.run_package import StartPackage, start_package
from schema.context import Info
from schema.mutations.funded_packages.shown import shown_package
from schema.refusals import Refusal
from schema.types.funded_package import FundedPackage


@strawberry.input
class FundedPackageStartInput:
    """Which package, where, and by whom."""

    number: str
    site_code: str
    assessors: list[str]


@strawberry.type
class FundedPackageStartSuccess:
    """The package runs."""

    package: FundedPackage


FundedPackageStartPayload: TypeAlias = Annotated[
    FundedPackageStartSuccess | Refusal, strawberry.union("FundedPackageStartPayload")
]


@strawberry.type
class FundedPackageStartMutation:
    """The package runs."""

    @strawberry.mutation
    async def funded_package_start(
        self, info: Info, request: Annotated[FundedPackageStartInput, strawberry.argument(name="input")]
    ) -> FundedPackageStartPayload:
        """Start a package."""
        context = info.context
        act = StartPackage(request.number, request.site_code, tuple(request.assessors))
        await start_package(context.register, context.login, context.now, act)
        return FundedPackageStartSuccess(package=await shown_package(request.number))

"""`fundedPackageAdvance`: BNSP verifies, rejects or closes a package."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.funded_packages.award_packages import AdvancePackage, advance_package
from schema.context import Info
from schema.mutations.funded_packages.shown import shown_package
from schema.refusals import Refusal
from schema.types.certification_enums import FundedPackageAct
from schema.types.funded_package import FundedPackage


@strawberry.input
class FundedPackageAdvanceInput:
    """Which package, and which step."""

    number: str
    act: FundedPackageAct
    reason: str | None = None


@strawberry.type
class FundedPackageAdvanceSuccess:
    """The package took the step."""

    package: FundedPackage


FundedPackageAdvancePayload: TypeAlias = Annotated[
    FundedPackageAdvanceSuccess | Refusal, strawberry.union("FundedPackageAdvancePayload")
]


@strawberry.type
class FundedPackageAdvanceMutation:
    """The package took the step."""

    @strawberry.mutation
    async def funded_package_advance(
        self, info: Info, request: Annotated[FundedPackageAdvanceInput, strawberry.argument(name="input")]
    ) -> FundedPackageAdvancePayload:
        """Take a step that says nothing but a reason."""
        context = info.context
        act = AdvancePackage(request.number, request.act, request.reason)
        await advance_package(context.register, context.login, context.now, act)
        return FundedPackageAdvanceSuccess(package=await shown_package(request.number))

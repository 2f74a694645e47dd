"""`fundedPackagesAward`: BNSP awards packages by decree."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.funded_packages.award_packages import AwardPackages, award_packages
from schema.context import Info
from schema.mutations.funded_packages.shown import shown_package
from schema.refusals import Refusal
from schema.types.funded_package import FundedPackage


@strawberry.input
class FundedPackagesAwardInput:
    """The decree and its packages."""

    decree_number: str
    numbers: list[str]


@strawberry.type
class FundedPackagesAwardSuccess:
    """The packages were awarded."""

    packages: list[FundedPackage]


FundedPackagesAwardPayload: TypeAlias = Annotated[
    FundedPackagesAwardSuccess | Refusal, strawberry.union("FundedPackagesAwardPayload")
]


@strawberry.type
class FundedPackagesAwardMutation:
    """The packages were awarded."""

    @strawberry.mutation
    async def funded_packages_award(
        self, info: Info, request: Annotated[FundedPackagesAwardInput, strawberry.argument(name="input")]
    ) -> FundedPackagesAwardPayload:
        """Award all packages of a decree, or none."""
        context = info.context
        act = AwardPackages(request.decree_number, tuple(request.numbers))
        await award_packages(context.register, context.login, context.now, act)
        return FundedPackagesAwardSuccess(packages=[await shown_package(number) for number in request.numbers])

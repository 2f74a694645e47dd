"""`fundedPackagesPropose`: an LSP proposes to run state-funded packages."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.funded_packages.propose_packages import ProposePackages, propose_packages
from schema.context import Info
from schema.mutations.funded_packages.shown import shown_package
from schema.refusals import Refusal
from schema.types.funded_package import FundedPackage


@strawberry.input
class FundedPackagesProposeInput:
    """How many packages of which scheme, in which year."""

    idempotency_key: str
    licence_number: str
    scheme_version: str
    year: int
    packages: int


@strawberry.type
class FundedPackagesProposeSuccess:
    """The packages were proposed."""

    packages: list[FundedPackage]


FundedPackagesProposePayload: TypeAlias = Annotated[
    FundedPackagesProposeSuccess | Refusal, strawberry.union("FundedPackagesProposePayload")
]


@strawberry.type
class FundedPackagesProposeMutation:
    """The packages were proposed."""

    @strawberry.mutation
    async def funded_packages_propose(
        self, info: Info, request: Annotated[FundedPackagesProposeInput, strawberry.argument(name="input")]
    ) -> FundedPackagesProposePayload:
        """Propose packages."""
        context = info.context
        act = ProposePackages(
            idempotency_key=request.idempotency_key,
            licence_number=request.licence_number,
            scheme_version=request.scheme_version,
            year=request.year,
            packages=request.packages,
        )
        numbers = await propose_packages(context.register, context.login, context.now, act)
        return FundedPackagesProposeSuccess(packages=[await shown_package(number) for number in numbers])

"""`fundedPackageAddCandidates`: an LSP adds candidates to a package that runs."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.funded_packages.run_package import AddCandidates, add_candidates
from schema.context import Info
from schema.ids import row_number
from schema.mutations.funded_packages.shown import shown_package
from schema.refusals import Refusal
from schema.types.funded_package import FundedPackage


@strawberry.input
class FundedPackageAddCandidatesInput:
    """Which package, and whose assessments it pays for."""

    number: str
    assessment_ids: list[strawberry.ID]


@strawberry.type
class FundedPackageAddCandidatesSuccess:
    """The candidates were added."""

    package: FundedPackage


FundedPackageAddCandidatesPayload: TypeAlias = Annotated[
    FundedPackageAddCandidatesSuccess | Refusal, strawberry.union("FundedPackageAddCandidatesPayload")
]


@strawberry.type
class FundedPackageAddCandidatesMutation:
    """The candidates were added."""

    @strawberry.mutation
    async def funded_package_add_candidates(
        self, info: Info, request: Annotated[FundedPackageAddCandidatesInput, strawberry.argument(name="input")]
    ) -> FundedPackageAddCandidatesPayload:
        """Add candidates, twenty at most."""
        context = info.context
        ids = tuple(row_number("Assessment", each) for each in request.assessment_ids)
        await add_candidates(context.register, context.login, context.now, AddCandidates(request.number, ids))
        return FundedPackageAddCandidatesSuccess(package=await shown_package(request.number))

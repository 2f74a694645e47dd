"""State-funded packages: proposed, awarded, run, monitored."""

import strawberry

from schema.mutations.funded_packages.funded_package_add_candidates import FundedPackageAddCandidatesMutation
from schema.mutations.funded_packages.funded_package_advance import FundedPackageAdvanceMutation
from schema.mutations.funded_packages.funded_package_monitor import FundedPackageMonitorMutation
from schema.mutations.funded_packages.funded_package_report import FundedPackageReportMutation
from schema.mutations.funded_packages.funded_package_start import FundedPackageStartMutation
from schema.mutations.funded_packages.funded_packages_award import FundedPackagesAwardMutation
from schema.mutations.funded_packages.funded_packages_propose import FundedPackagesProposeMutation


@strawberry.type
class FundedPackagesMutations(
    FundedPackageAddCandidatesMutation,
    FundedPackageAdvanceMutation,
    FundedPackageMonitorMutation,
    FundedPackageReportMutation,
    FundedPackageStartMutation,
    FundedPackagesAwardMutation,
    FundedPackagesProposeMutation,
):
    """State-funded packages: proposed, awarded, run, monitored."""

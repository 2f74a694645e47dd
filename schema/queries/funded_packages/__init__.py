"""State-funded packages."""

import strawberry

from schema.queries.funded_packages.funded_packages import FundedPackagesQuery


@strawberry.type
class FundedPackagesQueries(FundedPackagesQuery):
    """State-funded packages."""

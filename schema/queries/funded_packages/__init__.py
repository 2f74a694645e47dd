"""State-funded packages."""

import strawberry

from schema.queries.funded_packages.funded_packages import FundedPackagesQuery
from schema.queries.funded_packages.monitorings import MonitoringsQuery


@strawberry.type
class FundedPackagesQueries(FundedPackagesQuery, MonitoringsQuery):
    """State-funded packages."""

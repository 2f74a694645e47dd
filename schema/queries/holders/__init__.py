"""How LSPs look after their holders."""

import strawberry

from schema.queries.holders.holder_surveillances import HolderSurveillancesQuery


@strawberry.type
class HoldersQueries(HolderSurveillancesQuery):
    """How LSPs look after their holders."""

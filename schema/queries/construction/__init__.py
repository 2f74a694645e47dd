"""Construction certificates."""

import strawberry

from schema.queries.construction.construction import ConstructionQuery


@strawberry.type
class ConstructionQueries(ConstructionQuery):
    """Construction certificates."""

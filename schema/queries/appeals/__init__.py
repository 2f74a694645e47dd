"""Appeals."""

import strawberry

from schema.queries.appeals.appeals import AppealsQuery


@strawberry.type
class AppealsQueries(AppealsQuery):
    """Appeals."""

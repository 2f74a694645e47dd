"""Applications for certification."""

import strawberry

from schema.queries.applications.applications import ApplicationsQuery


@strawberry.type
class ApplicationsQueries(ApplicationsQuery):
    """Applications for certification."""

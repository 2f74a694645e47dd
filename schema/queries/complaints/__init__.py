"""Complaints about LSPs."""

import strawberry

from schema.queries.complaints.complaints import ComplaintsQuery


@strawberry.type
class ComplaintsQueries(ComplaintsQuery):
    """Complaints about LSPs."""

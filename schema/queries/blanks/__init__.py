"""Blanks."""

import strawberry

from schema.queries.blanks.blanks import BlanksQuery


@strawberry.type
class BlanksQueries(BlanksQuery):
    """Blanks."""

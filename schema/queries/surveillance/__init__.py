"""Surveillance of LSPs."""

import strawberry

from schema.queries.surveillance.surveillances import SurveillancesQuery


@strawberry.type
class SurveillanceQueries(SurveillancesQuery):
    """Surveillance of LSPs."""

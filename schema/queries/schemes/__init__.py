"""Schemes and their units."""

import strawberry

from schema.queries.schemes.scheme import SchemeQuery
from schema.queries.schemes.schemes import SchemesQuery
from schema.queries.schemes.unit_schemes import UnitSchemesQuery


@strawberry.type
class SchemesQueries(
    SchemeQuery,
    SchemesQuery,
    UnitSchemesQuery,
):
    """Schemes and their units."""

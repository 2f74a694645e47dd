"""How LSPs look after the holders of their certificates."""

from datetime import date

import strawberry

from models.queries.holder_surveillances import HolderSurveillanceRow
from schema.rows import of_row
from schema.types.people_enums import HolderSurveillanceMethod, HolderSurveillanceResult


@strawberry.type
class HolderSurveillance:
    """An LSP looked after the holder of one of its certificates."""

    year: int
    method: HolderSurveillanceMethod
    result: HolderSurveillanceResult
    conducted_by: str
    conducted_on: date

    @classmethod
    def of(cls, row: HolderSurveillanceRow) -> "HolderSurveillance":
        """The surveillance of a row."""
        return of_row(cls, row)

"""The construction part of certificates."""

from datetime import datetime

import strawberry

from models.queries.construction import ConstructionRow, ExpiringRow
from schema.context import Info
from schema.rows import of_row
from schema.types.certification_enums import ConstructionState
from schema.types.province import Province


@strawberry.type
class ConstructionEntry:
    """What a construction certificate says besides, and whether LPJK has recorded it."""

    classification: str
    subclassification: str
    qualification: str
    level: int
    occupation: str
    enacted_in: str
    state: ConstructionState
    lpjk_registration_number: str | None
    recorded_at: datetime | None

    @classmethod
    def of(cls, row: ConstructionRow) -> "ConstructionEntry":
        """The construction part of a row."""
        return of_row(cls, row)


@strawberry.type
class ConstructionExpiry:
    """How many construction certificates that are valid today expire in a year."""

    level: int
    total: int
    expiring: int
    share: float
    row: strawberry.Private[ExpiringRow]

    @strawberry.field
    async def province(self, info: Info) -> Province:
        """The province of the LSPs that issued them."""
        return await Province.load(info, self.row.province_id)

    @classmethod
    def of(cls, row: ExpiringRow) -> "ConstructionExpiry":
        """The counts of a row."""
        return of_row(cls, row)

"""Counts of certified persons, with small ones left out."""

import strawberry

from models.queries.certification_stats import CertificationStatRow
from models.rules.certified_groups import CertificationGroup
from schema.context import Info
from schema.rows import of_row
from schema.types.enums import LspType, Sex
from schema.types.province import Province
from schema.types.scheme import Scheme

strawberry.enum(CertificationGroup)


@strawberry.type
class CertificationStat:
    """How many persons of one group were certified. One to four persons are not told."""

    persons: int | None
    certificates: int | None
    year: int | None
    sector: str | None
    sex: Sex | None
    type: LspType | None
    level: int | None
    row: strawberry.Private[CertificationStatRow]

    @strawberry.field
    async def province(self, info: Info) -> Province | None:
        """The province of the group; null when persons were not grouped by it."""
        return None if self.row.province_id is None else await Province.load(info, self.row.province_id)

    @strawberry.field
    async def scheme(self, info: Info) -> Scheme | None:
        """The scheme of the group; null when persons were not grouped by it."""
        return None if self.row.scheme_id is None else await Scheme.load(info, self.row.scheme_id)

    @classmethod
    def of(cls, row: CertificationStatRow) -> "CertificationStat":
        """The count of a row."""
        return of_row(cls, row)

"""Licensing assessors (asesor lisensi)."""

from datetime import date

import strawberry

from models.queries.licensing_assessors import LicensingAssessorRow
from schema.context import Info
from schema.rows import of_row
from schema.types.licensing_enums import LicensingAssessorGrade


@strawberry.type
class LicensingAssessor:
    """A person who assesses LSPs on site for BNSP."""

    certificate_number: str
    name: str
    grade: LicensingAssessorGrade
    valid_from: date
    valid_until: date
    row: strawberry.Private[LicensingAssessorRow]

    @strawberry.field
    async def assignments_open(self, info: Info) -> int:
        """Visits still to be made or reported."""
        return sum(await info.context.loaders.open_assignments.load(self.row.id))

    @classmethod
    async def load(cls, info: Info, key: int) -> "LicensingAssessor":
        """The licensing assessor that a foreign key names, which therefore exists."""
        return cls.of(await info.context.loaders.licensing_assessor.load(key))

    @classmethod
    def of(cls, row: LicensingAssessorRow) -> "LicensingAssessor":
        """The licensing assessor of a row."""
        return of_row(cls, row)

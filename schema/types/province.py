"""Provinces."""

import strawberry

from models.queries.assessor_candidates import AssessorCandidateRow
from models.queries.assessors import AssessorRow
from models.queries.lsps import LspRow
from models.queries.provinces import ProvinceRow
from schema.context import Info
from schema.rows import of_row


@strawberry.type
class Province:
    """A province of Indonesia."""

    code: str
    iso_code: str
    name_indonesian: str
    name_english: str

    @classmethod
    async def load(cls, info: Info, key: int) -> "Province":
        """The province that a foreign key names, which therefore exists."""
        return cls.alone(await info.context.loaders.province.load(key))

    @classmethod
    def alone(cls, row: ProvinceRow) -> "Province":
        """The province of its own row."""
        return of_row(cls, row, code=row.kemendagri_code)

    @classmethod
    def of(cls, row: LspRow | AssessorRow | AssessorCandidateRow) -> "Province":
        """The province of a row that has it joined."""
        return of_row(cls, row, table="province__", code=row.province__kemendagri_code)

"""Counts of assessors by province, against what the report of 2021 prints."""

import strawberry

from models.queries.assessor_counts import AssessorCount as Count
from models.queries.assessor_counts import AssessorsByProvince as Counted
from models.queries.assessor_counts import ProvinceAssessors as Row
from schema.rows import of_row
from schema.types.province import Province


@strawberry.type
class AssessorCount:
    """Assessors by how they stand today."""

    active: int
    expired: int
    suspended: int
    revoked: int

    @classmethod
    def of(cls, count: Count) -> "AssessorCount":
        """The numbers of a count."""
        return of_row(cls, count)


@strawberry.type
class ProvinceAssessors:
    """The assessors of one province."""

    province: Province
    active: int
    expired: int
    suspended: int
    revoked: int
    printed: int

    @classmethod
    def of(cls, row: Row) -> "ProvinceAssessors":
        """The numbers of a province."""
        count = row.count
        return cls(
            province=Province.alone(row.province),
            active=count.active,
            expired=count.expired,
            suspended=count.suspended,
            revoked=count.revoked,
            printed=row.printed,
        )


@strawberry.type
class AssessorsByProvince:
    """Every province that the report of 2021 knows, and the totals."""

    provinces: list[ProvinceAssessors]
    total: AssessorCount
    printed_total: int
    printed_unallocated: int

    @classmethod
    def of(cls, counted: Counted) -> "AssessorsByProvince":
        """The tables of a count."""
        return of_row(
            cls,
            counted,
            provinces=[ProvinceAssessors.of(row) for row in counted.provinces],
            total=AssessorCount.of(counted.total),
        )

"""Job titles of the ASEAN standard of tourism professions."""

import strawberry

from models.queries.asean_workforce import JobTitleRow


@strawberry.type
class AseanJobTitle:
    """How many persons hold a valid certificate for a job title, and how many assess it."""

    job_title: str
    holders: int | None
    assessors: int

    @classmethod
    def of(cls, row: JobTitleRow) -> "AseanJobTitle":
        """The numbers of a row."""
        return cls(job_title=row.job_title, holders=row.holders, assessors=row.assessors)

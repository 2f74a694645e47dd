"""Job titles of the ASEAN standard of tourism professions."""

import strawberry

from models.queries.asean_workforce import JobTitleRow
from schema.rows import of_row


@strawberry.type
class AseanJobTitle:
    """How many persons hold a valid certificate for a job title, and how many assess it."""

    job_title: str
    holders: int | None
    assessors: int

    @classmethod
    def of(cls, row: JobTitleRow) -> "AseanJobTitle":
        """The numbers of a row."""
        return of_row(cls, row)

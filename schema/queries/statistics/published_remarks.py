"""`publishedRemarks(series:)`: every flag on what was printed, with its line and its explanation."""

import strawberry

from models.queries.published_remarks import published_remarks
from schema.prices import priced
from schema.types.published_remark import PublishedRemark


@strawberry.type
class PublishedRemarksQuery:
    """The remarks on what was printed."""

    @strawberry.field
    @priced(1000)
    async def published_remarks(self, series: str | None = None) -> list[PublishedRemark]:
        """The remarks on one series, or all, by the lines of the print. For everybody."""
        return [PublishedRemark.of(row) for row in await published_remarks(series)]

"""`publishedFigures(series:)`: what was printed, and what the register says about it."""

import strawberry

from models.queries.published_figures import published_figures, unreconciled
from schema.types.published_figure import PublishedFigure


@strawberry.type
class PublishedFiguresQuery:
    """The published figures."""

    @strawberry.field
    async def published_figures(
        self,
        series: str | None = None,
        only_unreconciled: bool = False,  # noqa: FBT001, FBT002 - GraphQL names every argument
    ) -> list[PublishedFigure]:
        """The figures of one series, or of all, in the order of the print. For everybody."""
        figures = await published_figures(series)
        return [PublishedFigure.of(row) for row in (unreconciled(figures) if only_unreconciled else figures)]

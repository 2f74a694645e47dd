"""`publishedFigures(series:)`: what was printed, and what the register says about it."""

import strawberry

from models.queries.published_figures import published_figures, unreconciled
from models.rules.published_figures import Witness
from schema.prices import priced
from schema.types.published_figure import PublishedFigure


@strawberry.type
class PublishedFiguresQuery:
    """The published figures."""

    @strawberry.field
    @priced(1000)
    async def published_figures(
        self,
        series: str | None = None,
        only_unreconciled: bool = False,  # noqa: FBT001, FBT002 - GraphQL names every argument
        contradicted_by: Witness | None = None,
    ) -> list[PublishedFigure]:
        """The figures of one series, or of all, in the order of the print. For everybody."""
        figures = await published_figures(series)
        if only_unreconciled or contradicted_by:
            figures = unreconciled(figures, contradicted_by)
        return [PublishedFigure.of(row) for row in figures]

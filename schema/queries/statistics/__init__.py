"""Counts, and what was printed about them."""

import strawberry

from schema.queries.statistics.asean_workforce import AseanWorkforceQuery
from schema.queries.statistics.assessors_by_province import AssessorsByProvinceQuery
from schema.queries.statistics.certification_stats import CertificationStatsQuery
from schema.queries.statistics.lsp_stats import LspStatsQuery
from schema.queries.statistics.printed_tables import PrintedTablesQuery
from schema.queries.statistics.published_figures import PublishedFiguresQuery
from schema.queries.statistics.published_remarks import PublishedRemarksQuery


@strawberry.type
class StatisticsQueries(
    AseanWorkforceQuery,
    AssessorsByProvinceQuery,
    CertificationStatsQuery,
    LspStatsQuery,
    PrintedTablesQuery,
    PublishedFiguresQuery,
    PublishedRemarksQuery,
):
    """Counts, and what was printed about them."""

"""Candidate sheets."""

import strawberry

from schema.queries.candidate_sheets.candidate_sheet import CandidateSheetQuery


@strawberry.type
class CandidateSheetsQueries(CandidateSheetQuery):
    """Candidate sheets."""

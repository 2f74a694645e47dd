"""Candidate sheets."""

import strawberry

from schema.queries.candidate_sheets.candidate_sheet import CandidateSheetQuery
from schema.queries.candidate_sheets.candidate_sheets import CandidateSheetListsQuery


@strawberry.type
class CandidateSheetsQueries(CandidateSheetListsQuery, CandidateSheetQuery):
    """Candidate sheets."""

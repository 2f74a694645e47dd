"""Candidate sheets: announced schedules, imports, decisions about whole sheets and their certificates."""

import strawberry

from schema.mutations.candidate_sheets.assessment_schedule_announce import AssessmentScheduleAnnounceMutation
from schema.mutations.candidate_sheets.candidate_sheet_certify import CandidateSheetCertifyMutation
from schema.mutations.candidate_sheets.candidate_sheet_decide import CandidateSheetDecideMutation
from schema.mutations.candidate_sheets.candidate_sheet_import import CandidateSheetImportMutation


@strawberry.type
class CandidateSheetsMutations(
    AssessmentScheduleAnnounceMutation,
    CandidateSheetCertifyMutation,
    CandidateSheetDecideMutation,
    CandidateSheetImportMutation,
):
    """Candidate sheets: announced schedules, imports, decisions about whole sheets and their certificates."""

"""Assessors, master assessors, and how they become and stay what they are."""

import strawberry

from schema.mutations.people.assessor_candidate_certify import AssessorCandidateCertifyMutation
from schema.mutations.people.assessor_candidate_register import AssessorCandidateRegisterMutation
from schema.mutations.people.assessor_candidate_train import AssessorCandidateTrainMutation
from schema.mutations.people.assessor_change import AssessorChangeMutation
from schema.mutations.people.assessor_conflict_declare import AssessorConflictDeclareMutation
from schema.mutations.people.assessor_recognise import AssessorRecogniseMutation
from schema.mutations.people.assessor_recognition_end import AssessorRecognitionEndMutation
from schema.mutations.people.internship_session_record import InternshipSessionRecordMutation
from schema.mutations.people.master_assessor_advance import MasterAssessorAdvanceMutation
from schema.mutations.people.master_assessor_decide import MasterAssessorDecideMutation
from schema.mutations.people.master_assessor_enrol import MasterAssessorEnrolMutation
from schema.mutations.people.recertification_advance import RecertificationAdvanceMutation
from schema.mutations.people.recertification_decide import RecertificationDecideMutation
from schema.mutations.people.recertification_invite import RecertificationInviteMutation


@strawberry.type
class PeopleMutations(
    AssessorCandidateCertifyMutation,
    AssessorCandidateRegisterMutation,
    AssessorCandidateTrainMutation,
    AssessorChangeMutation,
    AssessorConflictDeclareMutation,
    AssessorRecogniseMutation,
    AssessorRecognitionEndMutation,
    InternshipSessionRecordMutation,
    MasterAssessorAdvanceMutation,
    MasterAssessorDecideMutation,
    MasterAssessorEnrolMutation,
    RecertificationAdvanceMutation,
    RecertificationDecideMutation,
    RecertificationInviteMutation,
):
    """Assessors, master assessors, and how they become and stay what they are."""

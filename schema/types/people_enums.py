"""The closed sets of the registers of people, as GraphQL enums. Their values are described in the catalogue."""

import strawberry

from models.rules.assessor_candidates import AssessorCandidateStatus, AssessorSponsor
from models.rules.assessor_recognitions import RecognitionKind
from models.rules.assessors import AssessorAct, AssessorState
from models.rules.impartiality import ConflictKind
from models.rules.master_assessors import (
    CertificationOutcome,
    InternshipKind,
    MasterAssessorAct,
    MasterAssessorStatus,
)
from models.rules.recertifications import (
    PlenaryOutcome,
    RecertificationAct,
    RecertificationStatus,
    RecertificationSubject,
)
from models.rules.surveillances import HolderSurveillanceMethod, HolderSurveillanceResult
from models.services.people.train_assessor_candidate import AssessorCandidateAct

for _enum, _name in (
    (AssessorAct, "AssessorAct"),
    (AssessorCandidateAct, "AssessorCandidateAct"),
    (AssessorCandidateStatus, "AssessorCandidateStatus"),
    (AssessorSponsor, "AssessorSponsor"),
    (AssessorState, "AssessorState"),
    (CertificationOutcome, "CertificationOutcome"),
    (ConflictKind, "ConflictKind"),
    (HolderSurveillanceMethod, "HolderSurveillanceMethod"),
    (HolderSurveillanceResult, "HolderSurveillanceResult"),
    (InternshipKind, "InternshipKind"),
    (MasterAssessorAct, "MasterAssessorAct"),
    (MasterAssessorStatus, "MasterAssessorStatus"),
    (PlenaryOutcome, "PlenaryOutcome"),
    (RecertificationAct, "RecertificationAct"),
    (RecertificationStatus, "RecertificationStatus"),
    (RecertificationSubject, "RecertificationSubject"),
    (RecognitionKind, "RecognitionKind"),
):
    strawberry.enum(_enum, name=_name)

__all__ = [
    "AssessorAct",
    "AssessorCandidateAct",
    "AssessorCandidateStatus",
    "AssessorSponsor",
    "AssessorState",
    "CertificationOutcome",
    "ConflictKind",
    "HolderSurveillanceMethod",
    "HolderSurveillanceResult",
    "InternshipKind",
    "MasterAssessorAct",
    "MasterAssessorStatus",
    "PlenaryOutcome",
    "RecertificationAct",
    "RecertificationStatus",
    "RecertificationSubject",
    "RecognitionKind",
]

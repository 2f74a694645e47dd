"""The closed sets of the domain, as GraphQL enums. Their values are described in the catalogue."""

import strawberry

from models.rules.assessments import AssessmentMethod, AssessmentStatus, Outcome
from models.rules.assessors import AssessorStatus
from models.rules.certificates import (
    CertificateStatus,
    ReinstatementReason,
    ReplacementReason,
    RevocationReason,
    SuspensionReason,
)
from models.rules.holders import Sex
from models.rules.licences import LicenceKind, LicenceState, LicenceStatus
from models.rules.lsps import LspType, P1Kind
from models.rules.schemes import (
    SchemeFramework,
    SchemeKind,
    SchemeVersionAct,
    SchemeVersionStatus,
    StandardBasis,
    UnitRole,
)
from models.rules.sites import SiteKind, SiteState, SiteStatus, SiteVerificationResult
from signing.verdicts import Check, Note, Verdict
from signing.verdicts import Outcome as CheckOutcome

for _enum, _name in (
    (AssessmentMethod, "AssessmentMethod"),
    (AssessmentStatus, "AssessmentStatus"),
    (Outcome, "Competence"),
    (AssessorStatus, "AssessorStatus"),
    (CertificateStatus, "CertificateStatus"),
    (ReinstatementReason, "ReinstatementReason"),
    (ReplacementReason, "ReplacementReason"),
    (RevocationReason, "RevocationReason"),
    (SuspensionReason, "SuspensionReason"),
    (Sex, "Sex"),
    (LicenceKind, "LicenceKind"),
    (LicenceState, "LicenceState"),
    (LicenceStatus, "LicenceStatus"),
    (LspType, "LspType"),
    (P1Kind, "P1Kind"),
    (SchemeFramework, "SchemeFramework"),
    (SchemeKind, "SchemeKind"),
    (SchemeVersionAct, "SchemeVersionAct"),
    (SchemeVersionStatus, "SchemeVersionStatus"),
    (SiteKind, "SiteKind"),
    (SiteState, "SiteState"),
    (SiteStatus, "SiteStatus"),
    (SiteVerificationResult, "SiteVerificationResult"),
    (StandardBasis, "StandardBasis"),
    (UnitRole, "UnitRole"),
    (Check, "Check"),
    (CheckOutcome, "CheckOutcome"),
    (Note, "VerificationNote"),
    (Verdict, "Verdict"),
):
    strawberry.enum(_enum, name=_name)

__all__ = [
    "AssessmentMethod",
    "AssessmentStatus",
    "AssessorStatus",
    "CertificateStatus",
    "Check",
    "CheckOutcome",
    "LicenceKind",
    "LicenceState",
    "LicenceStatus",
    "LspType",
    "Note",
    "Outcome",
    "P1Kind",
    "ReinstatementReason",
    "ReplacementReason",
    "RevocationReason",
    "SchemeFramework",
    "SchemeKind",
    "SchemeVersionAct",
    "SchemeVersionStatus",
    "Sex",
    "SiteKind",
    "SiteState",
    "SiteStatus",
    "SiteVerificationResult",
    "StandardBasis",
    "SuspensionReason",
    "UnitRole",
    "Verdict",
]

"""The closed sets of licensing and watching, as GraphQL enums. Their values are described in the catalogue."""

import strawberry

from models.queries.ending_licences import EndingGroup
from models.queries.licence_measures import LicenceMeasure
from models.rules.licence_applications import ApplicationAct, LicenceApplicationStatus
from models.rules.licence_documents import LicenceDocumentKind
from models.rules.licensing_assessors import LicensingAssessorGrade
from models.rules.scope_changes import ScopeChangeAction, ScopeChangeStatus
from models.rules.sector_recommendations import RecommendationDecision
from models.rules.surveillances import FindingGrade, SurveillanceRecommendation, SurveillanceStatus

for _enum, _name in (
    (ApplicationAct, "LicenceApplicationAct"),
    (EndingGroup, "EndingLicenceGroup"),
    (FindingGrade, "FindingGrade"),
    (LicenceApplicationStatus, "LicenceApplicationStage"),
    (LicenceDocumentKind, "LicenceDocumentKind"),
    (LicenceMeasure, "LicenceMeasureAction"),
    (LicensingAssessorGrade, "LicensingAssessorGrade"),
    (RecommendationDecision, "RecommendationDecision"),
    (ScopeChangeAction, "ScopeChangeAction"),
    (ScopeChangeStatus, "ScopeChangeStatus"),
    (SurveillanceRecommendation, "SurveillanceRecommendation"),
    (SurveillanceStatus, "SurveillanceStatus"),
):
    strawberry.enum(_enum, name=_name)

__all__ = [
    "ApplicationAct",
    "EndingGroup",
    "FindingGrade",
    "LicenceApplicationStatus",
    "LicenceDocumentKind",
    "LicenceMeasure",
    "LicensingAssessorGrade",
    "RecommendationDecision",
    "ScopeChangeAction",
    "ScopeChangeStatus",
    "SurveillanceRecommendation",
    "SurveillanceStatus",
]

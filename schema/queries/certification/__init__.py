"""Assessments and certificates."""

import strawberry

from schema.queries.certification.assessment_outcomes import AssessmentOutcomesQuery
from schema.queries.certification.assessments_awaiting_decision import AssessmentsAwaitingDecisionQuery
from schema.queries.certification.certificate import CertificateQuery
from schema.queries.certification.certificate_violations import CertificateViolationsQuery
from schema.queries.certification.certificates import CertificatesQuery
from schema.queries.certification.certificates_numbered import CertificatesNumberedQuery
from schema.queries.certification.own_data import OwnDataQuery


@strawberry.type
class CertificationQueries(
    AssessmentOutcomesQuery,
    AssessmentsAwaitingDecisionQuery,
    CertificateQuery,
    CertificateViolationsQuery,
    CertificatesNumberedQuery,
    CertificatesQuery,
    OwnDataQuery,
):
    """Assessments and certificates."""

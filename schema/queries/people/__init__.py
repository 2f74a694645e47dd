"""Assessors and master assessors."""

import strawberry

from schema.queries.people.assessor import AssessorQuery
from schema.queries.people.assessor_anomalies import AssessorAnomaliesQuery
from schema.queries.people.assessor_candidates import AssessorCandidatesQuery
from schema.queries.people.expiring_assessors import ExpiringAssessorsQuery
from schema.queries.people.master_assessors import MasterAssessorsQuery
from schema.queries.people.recertifications import RecertificationsQuery


@strawberry.type
class PeopleQueries(
    AssessorAnomaliesQuery,
    AssessorCandidatesQuery,
    AssessorQuery,
    ExpiringAssessorsQuery,
    MasterAssessorsQuery,
    RecertificationsQuery,
):
    """Assessors and master assessors."""

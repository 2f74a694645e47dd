"""The schema: the queries and mutations of every subject, a line each."""

import strawberry

from schema.descriptions import describe
from schema.execution import RegisterSchema
from schema.limits import Limits
from schema.mutations.appeals import AppealsMutations
from schema.mutations.applications import ApplicationsMutations
from schema.mutations.blanks import BlanksMutations
from schema.mutations.candidate_sheets import CandidateSheetsMutations
from schema.mutations.certification import CertificationMutations
from schema.mutations.complaints import ComplaintsMutations
from schema.mutations.construction import ConstructionMutations
from schema.mutations.frame import FrameMutations
from schema.mutations.funded_packages import FundedPackagesMutations
from schema.mutations.holders import HoldersMutations
from schema.mutations.licensing import LicensingMutations
from schema.mutations.people import PeopleMutations
from schema.mutations.recommendations import RecommendationsMutations
from schema.mutations.schemes import SchemesMutations
from schema.mutations.scope_changes import ScopeChangesMutations
from schema.mutations.surveillance import SurveillanceMutations
from schema.prices import prices_of
from schema.queries.appeals import AppealsQueries
from schema.queries.applications import ApplicationsQueries
from schema.queries.blanks import BlanksQueries
from schema.queries.candidate_sheets import CandidateSheetsQueries
from schema.queries.certification import CertificationQueries
from schema.queries.complaints import ComplaintsQueries
from schema.queries.construction import ConstructionQueries
from schema.queries.frame import FrameQueries
from schema.queries.funded_packages import FundedPackagesQueries
from schema.queries.holders import HoldersQueries
from schema.queries.licensing import LicensingQueries
from schema.queries.node import NodeQuery
from schema.queries.people import PeopleQueries
from schema.queries.recommendations import RecommendationsQueries
from schema.queries.schemes import SchemesQueries
from schema.queries.scope_changes import ScopeChangesQueries
from schema.queries.statistics import StatisticsQueries
from schema.queries.surveillance import SurveillanceQueries
from schema.queries.verification import VerificationQueries
from schema.types.assessment import Assessment
from schema.types.assessor import Assessor
from schema.types.certificate import Certificate
from schema.types.lsp import Lsp
from schema.types.scheme import Scheme, SchemeVersion
from schema.weights import Prices


@strawberry.type
class Query(
    AppealsQueries,
    ApplicationsQueries,
    BlanksQueries,
    CandidateSheetsQueries,
    CertificationQueries,
    ComplaintsQueries,
    ConstructionQueries,
    FrameQueries,
    FundedPackagesQueries,
    HoldersQueries,
    LicensingQueries,
    NodeQuery,
    PeopleQueries,
    RecommendationsQueries,
    SchemesQueries,
    ScopeChangesQueries,
    StatisticsQueries,
    SurveillanceQueries,
    VerificationQueries,
):
    """Everything that can be asked."""


@strawberry.type
class Mutation(
    AppealsMutations,
    ApplicationsMutations,
    BlanksMutations,
    CandidateSheetsMutations,
    CertificationMutations,
    ComplaintsMutations,
    ConstructionMutations,
    FrameMutations,
    FundedPackagesMutations,
    HoldersMutations,
    LicensingMutations,
    PeopleMutations,
    RecommendationsMutations,
    SchemesMutations,
    ScopeChangesMutations,
    SurveillanceMutations,
):
    """Everything that can be done."""


def create_schema(limits: Limits | None = None) -> RegisterSchema:
    """Build the schema. It takes a while; a process does it once."""
    schema = RegisterSchema(
        query=Query,
        mutation=Mutation,
        types=[Assessment, Assessor, Certificate, Lsp, Scheme, SchemeVersion],
        limits=limits or Limits(prices=Prices(fields=prices_of(Query))),
    )
    describe(schema)
    return schema

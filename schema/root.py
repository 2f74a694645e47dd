"""The schema: every query and every mutation, a line each."""

import strawberry

from schema.descriptions import describe
from schema.execution import RegisterSchema
from schema.limits import Limits
from schema.mutations.assessment_decide import AssessmentDecideMutation
from schema.mutations.assessment_record import AssessmentRecordMutation
from schema.mutations.certificate_issue import CertificateIssueMutation
from schema.mutations.certificate_reinstate import CertificateReinstateMutation
from schema.mutations.certificate_replace import CertificateReplaceMutation
from schema.mutations.certificate_revoke import CertificateRevokeMutation
from schema.mutations.certificate_suspend import CertificateSuspendMutation
from schema.queries.assessor import AssessorQuery
from schema.queries.certificate import CertificateQuery
from schema.queries.certificate_verify import CertificateVerifyQuery
from schema.queries.certificate_verify_printed import CertificateVerifyPrintedQuery
from schema.queries.certificates import CertificatesQuery
from schema.queries.lsp import LspQuery
from schema.queries.lsp_stats import LspStatsQuery
from schema.queries.lsps import LspsQuery
from schema.queries.node import NodeQuery
from schema.queries.provinces import ProvincesQuery
from schema.queries.published_figures import PublishedFiguresQuery
from schema.queries.scheme import SchemeQuery
from schema.queries.schemes import SchemesQuery
from schema.types.assessment import Assessment
from schema.types.assessor import Assessor
from schema.types.certificate import Certificate
from schema.types.lsp import Lsp
from schema.types.scheme import Scheme, SchemeVersion
from schema.weights import Prices

PRICES = Prices(
    fields={
        "Query.certificateVerify": 200,
        "Query.certificateVerifyPrinted": 500,
        "Query.publishedFigures": 1000,
        "Query.lspStats": 200,
    }
)
"""A check, and a count over the whole register, cost as much time as some hundred values."""


@strawberry.type
class Query(
    AssessorQuery,
    CertificateQuery,
    CertificateVerifyPrintedQuery,
    CertificateVerifyQuery,
    CertificatesQuery,
    LspQuery,
    LspStatsQuery,
    LspsQuery,
    NodeQuery,
    ProvincesQuery,
    PublishedFiguresQuery,
    SchemeQuery,
    SchemesQuery,
):
    """Everything that can be asked."""


@strawberry.type
class Mutation(
    AssessmentDecideMutation,
    AssessmentRecordMutation,
    CertificateIssueMutation,
    CertificateReinstateMutation,
    CertificateReplaceMutation,
    CertificateRevokeMutation,
    CertificateSuspendMutation,
):
    """Everything that can be done."""


def create_schema(limits: Limits | None = None) -> RegisterSchema:
    """Build the schema. It takes a while; a process does it once."""
    schema = RegisterSchema(
        query=Query,
        mutation=Mutation,
        types=[Assessment, Assessor, Certificate, Lsp, Scheme, SchemeVersion],
        limits=limits or Limits(prices=PRICES),
    )
    describe(schema)
    return schema

"""The schema: every query and every mutation, a line each."""

import strawberry

from schema.descriptions import describe
from schema.execution import RegisterSchema
from schema.limits import Limits
from schema.mutations.appeal_appoint_panel import AppealAppointPanelMutation
from schema.mutations.appeal_decide import AppealDecideMutation
from schema.mutations.appeal_file import AppealFileMutation
from schema.mutations.appeal_withdraw import AppealWithdrawMutation
from schema.mutations.assessment_decide import AssessmentDecideMutation
from schema.mutations.assessment_record import AssessmentRecordMutation
from schema.mutations.assessor_candidate_certify import AssessorCandidateCertifyMutation
from schema.mutations.assessor_candidate_register import AssessorCandidateRegisterMutation
from schema.mutations.assessor_candidate_train import AssessorCandidateTrainMutation
from schema.mutations.assessor_change import AssessorChangeMutation
from schema.mutations.assessor_conflict_declare import AssessorConflictDeclareMutation
from schema.mutations.assessor_recognise import AssessorRecogniseMutation
from schema.mutations.assessor_recognition_end import AssessorRecognitionEndMutation
from schema.mutations.blank_report import BlankReportMutation
from schema.mutations.blank_request_advance import BlankRequestAdvanceMutation
from schema.mutations.blank_request_approve import BlankRequestApproveMutation
from schema.mutations.blank_request_file import BlankRequestFileMutation
from schema.mutations.blank_request_ship import BlankRequestShipMutation
from schema.mutations.blanks_stock import BlanksStockMutation
from schema.mutations.certificate_issue import CertificateIssueMutation
from schema.mutations.certificate_reinstate import CertificateReinstateMutation
from schema.mutations.certificate_replace import CertificateReplaceMutation
from schema.mutations.certificate_revoke import CertificateRevokeMutation
from schema.mutations.certificate_suspend import CertificateSuspendMutation
from schema.mutations.certificates_import import CertificatesImportMutation
from schema.mutations.construction_record import ConstructionRecordMutation
from schema.mutations.funded_package_add_candidates import FundedPackageAddCandidatesMutation
from schema.mutations.funded_package_advance import FundedPackageAdvanceMutation
from schema.mutations.funded_package_monitor import FundedPackageMonitorMutation
from schema.mutations.funded_package_report import FundedPackageReportMutation
from schema.mutations.funded_package_start import FundedPackageStartMutation
from schema.mutations.funded_packages_award import FundedPackagesAwardMutation
from schema.mutations.funded_packages_propose import FundedPackagesProposeMutation
from schema.mutations.holder_link import HolderLinkMutation
from schema.mutations.holder_surveillance_record import HolderSurveillanceRecordMutation
from schema.mutations.imported_certificate_replace import ImportedCertificateReplaceMutation
from schema.mutations.internship_session_record import InternshipSessionRecordMutation
from schema.mutations.licence_application_advance import LicenceApplicationAdvanceMutation
from schema.mutations.licence_application_assign_team import LicenceApplicationAssignTeamMutation
from schema.mutations.licence_application_file import LicenceApplicationFileMutation
from schema.mutations.licence_application_reject import LicenceApplicationRejectMutation
from schema.mutations.licence_application_report import LicenceApplicationReportMutation
from schema.mutations.licence_freeze import LicenceFreezeMutation
from schema.mutations.licence_grant import LicenceGrantMutation
from schema.mutations.licence_lift import LicenceLiftMutation
from schema.mutations.licence_revoke import LicenceRevokeMutation
from schema.mutations.licence_withdraw import LicenceWithdrawMutation
from schema.mutations.licensing_assessor_register import LicensingAssessorRegisterMutation
from schema.mutations.licensing_interest_record import LicensingInterestRecordMutation
from schema.mutations.lsp_candidate_register import LspCandidateRegisterMutation
from schema.mutations.master_assessor_advance import MasterAssessorAdvanceMutation
from schema.mutations.master_assessor_decide import MasterAssessorDecideMutation
from schema.mutations.master_assessor_enrol import MasterAssessorEnrolMutation
from schema.mutations.partner_body_register import PartnerBodyRegisterMutation
from schema.mutations.recertification_advance import RecertificationAdvanceMutation
from schema.mutations.recertification_decide import RecertificationDecideMutation
from schema.mutations.recertification_invite import RecertificationInviteMutation
from schema.mutations.recommendation_record import RecommendationRecordMutation
from schema.mutations.recommendation_withdraw import RecommendationWithdrawMutation
from schema.mutations.scope_change_assign_verifier import ScopeChangeAssignVerifierMutation
from schema.mutations.scope_change_decide import ScopeChangeDecideMutation
from schema.mutations.scope_change_file import ScopeChangeFileMutation
from schema.mutations.scope_change_submit import ScopeChangeSubmitMutation
from schema.mutations.scope_change_take_effect import ScopeChangeTakeEffectMutation
from schema.mutations.scope_change_verify import ScopeChangeVerifyMutation
from schema.mutations.surveillance_close import SurveillanceCloseMutation
from schema.mutations.surveillance_conduct import SurveillanceConductMutation
from schema.mutations.surveillance_finding_close import SurveillanceFindingCloseMutation
from schema.mutations.surveillance_notify import SurveillanceNotifyMutation
from schema.mutations.surveillance_plan import SurveillancePlanMutation
from schema.mutations.surveillance_record import SurveillanceRecordMutation
from schema.queries.appeals import AppealsQuery
from schema.queries.asean_workforce import AseanWorkforceQuery
from schema.queries.assessment_outcomes import AssessmentOutcomesQuery
from schema.queries.assessor import AssessorQuery
from schema.queries.assessor_anomalies import AssessorAnomaliesQuery
from schema.queries.assessor_candidates import AssessorCandidatesQuery
from schema.queries.assessors_by_province import AssessorsByProvinceQuery
from schema.queries.blanks import BlanksQuery
from schema.queries.certificate import CertificateQuery
from schema.queries.certificate_verify import CertificateVerifyQuery
from schema.queries.certificate_verify_printed import CertificateVerifyPrintedQuery
from schema.queries.certificate_violations import CertificateViolationsQuery
from schema.queries.certificates import CertificatesQuery
from schema.queries.certificates_numbered import CertificatesNumberedQuery
from schema.queries.certificates_verify import CertificatesVerifyQuery
from schema.queries.certification_stats import CertificationStatsQuery
from schema.queries.construction import ConstructionQuery
from schema.queries.ending_licences import EndingLicencesQuery
from schema.queries.expiring_assessors import ExpiringAssessorsQuery
from schema.queries.frame import FrameQuery
from schema.queries.funded_packages import FundedPackagesQuery
from schema.queries.holder_surveillances import HolderSurveillancesQuery
from schema.queries.licence_application import LicenceApplicationQuery
from schema.queries.licence_applications import LicenceApplicationsQuery
from schema.queries.licence_measures import LicenceMeasuresQuery
from schema.queries.licensing_assessors import LicensingAssessorsQuery
from schema.queries.lsp import LspQuery
from schema.queries.lsp_standing import LspStandingQuery
from schema.queries.lsp_stats import LspStatsQuery
from schema.queries.lsps import LspsQuery
from schema.queries.master_assessors import MasterAssessorsQuery
from schema.queries.node import NodeQuery
from schema.queries.own_data import OwnDataQuery
from schema.queries.partner_bodies import PartnerBodiesQuery
from schema.queries.printed_tables import PrintedTablesQuery
from schema.queries.provinces import ProvincesQuery
from schema.queries.published_figures import PublishedFiguresQuery
from schema.queries.recertifications import RecertificationsQuery
from schema.queries.recommendations import RecommendationsQuery
from schema.queries.scheme import SchemeQuery
from schema.queries.schemes import SchemesQuery
from schema.queries.scope_changes import ScopeChangesQuery
from schema.queries.surveillances import SurveillancesQuery
from schema.queries.unit_schemes import UnitSchemesQuery
from schema.types.assessment import Assessment
from schema.types.assessor import Assessor
from schema.types.certificate import Certificate
from schema.types.lsp import Lsp
from schema.types.scheme import Scheme, SchemeVersion
from schema.weights import Prices

PRICES = Prices(
    fields={
        "Query.endingLicences": 200,
        "Query.endingLicenceStats": 200,
        "Query.licenceMeasures": 200,
        "Query.overdueSurveillances": 200,
        "Query.certificateVerify": 200,
        "Query.certificateVerifyPrinted": 500,
        "Query.certificateViolations": 1000,
        "Query.certificatesNumbered": 500,
        "Query.certificatesVerify": 5000,
        "Query.publishedFigures": 1000,
        "Query.lspStats": 200,
        "Query.certificationStats": 1000,
        "Query.lspsByProvince": 500,
        "Query.lspsLicensed": 200,
        "Query.unitCertificates": 500,
        "Query.unitSchemes": 200,
        "Query.assessorsByProvince": 200,
        "Query.aseanWorkforce": 200,
        "Query.crowdedDays": 1000,
        "Query.repeatedAssessments": 1000,
        "Query.unusualPassRates": 1000,
    }
)
"""A check, and a count over the whole register, cost as much time as some hundred values."""


@strawberry.type
class Query(
    AppealsQuery,
    AseanWorkforceQuery,
    AssessmentOutcomesQuery,
    AssessorAnomaliesQuery,
    AssessorCandidatesQuery,
    AssessorQuery,
    AssessorsByProvinceQuery,
    BlanksQuery,
    CertificateQuery,
    CertificateVerifyPrintedQuery,
    CertificateVerifyQuery,
    CertificateViolationsQuery,
    CertificatesNumberedQuery,
    CertificatesQuery,
    CertificatesVerifyQuery,
    CertificationStatsQuery,
    ConstructionQuery,
    EndingLicencesQuery,
    ExpiringAssessorsQuery,
    FrameQuery,
    FundedPackagesQuery,
    HolderSurveillancesQuery,
    LicenceApplicationQuery,
    LicenceApplicationsQuery,
    LicenceMeasuresQuery,
    LicensingAssessorsQuery,
    LspQuery,
    LspStandingQuery,
    LspStatsQuery,
    LspsQuery,
    MasterAssessorsQuery,
    NodeQuery,
    OwnDataQuery,
    PartnerBodiesQuery,
    PrintedTablesQuery,
    ProvincesQuery,
    PublishedFiguresQuery,
    RecertificationsQuery,
    RecommendationsQuery,
    SchemeQuery,
    SchemesQuery,
    ScopeChangesQuery,
    SurveillancesQuery,
    UnitSchemesQuery,
):
    """Everything that can be asked."""


@strawberry.type
class Mutation(
    AppealAppointPanelMutation,
    AppealDecideMutation,
    AppealFileMutation,
    AppealWithdrawMutation,
    AssessmentDecideMutation,
    AssessmentRecordMutation,
    AssessorCandidateCertifyMutation,
    AssessorCandidateRegisterMutation,
    AssessorCandidateTrainMutation,
    AssessorChangeMutation,
    AssessorConflictDeclareMutation,
    AssessorRecogniseMutation,
    AssessorRecognitionEndMutation,
    BlankReportMutation,
    BlankRequestAdvanceMutation,
    BlankRequestApproveMutation,
    BlankRequestFileMutation,
    BlankRequestShipMutation,
    BlanksStockMutation,
    CertificateIssueMutation,
    CertificateReinstateMutation,
    CertificateReplaceMutation,
    CertificateRevokeMutation,
    CertificateSuspendMutation,
    CertificatesImportMutation,
    ConstructionRecordMutation,
    FundedPackageAddCandidatesMutation,
    FundedPackageAdvanceMutation,
    FundedPackageMonitorMutation,
    FundedPackageReportMutation,
    FundedPackageStartMutation,
    FundedPackagesAwardMutation,
    FundedPackagesProposeMutation,
    HolderLinkMutation,
    HolderSurveillanceRecordMutation,
    ImportedCertificateReplaceMutation,
    InternshipSessionRecordMutation,
    LicenceApplicationAdvanceMutation,
    LicenceApplicationAssignTeamMutation,
    LicenceApplicationFileMutation,
    LicenceApplicationRejectMutation,
    LicenceApplicationReportMutation,
    LicenceFreezeMutation,
    LicenceGrantMutation,
    LicenceLiftMutation,
    LicenceRevokeMutation,
    LicenceWithdrawMutation,
    LicensingAssessorRegisterMutation,
    LicensingInterestRecordMutation,
    LspCandidateRegisterMutation,
    MasterAssessorAdvanceMutation,
    MasterAssessorDecideMutation,
    MasterAssessorEnrolMutation,
    PartnerBodyRegisterMutation,
    RecertificationAdvanceMutation,
    RecertificationDecideMutation,
    RecertificationInviteMutation,
    RecommendationRecordMutation,
    RecommendationWithdrawMutation,
    ScopeChangeAssignVerifierMutation,
    ScopeChangeDecideMutation,
    ScopeChangeFileMutation,
    ScopeChangeSubmitMutation,
    ScopeChangeTakeEffectMutation,
    ScopeChangeVerifyMutation,
    SurveillanceCloseMutation,
    SurveillanceConductMutation,
    SurveillanceFindingCloseMutation,
    SurveillanceNotifyMutation,
    SurveillancePlanMutation,
    SurveillanceRecordMutation,
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

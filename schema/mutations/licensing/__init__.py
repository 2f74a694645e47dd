"""Licences of LSPs: applied for, granted, frozen, ended; and who assesses LSPs."""

import strawberry

from schema.mutations.licensing.licence_application_advance import LicenceApplicationAdvanceMutation
from schema.mutations.licensing.licence_application_assign_team import LicenceApplicationAssignTeamMutation
from schema.mutations.licensing.licence_application_file import LicenceApplicationFileMutation
from schema.mutations.licensing.licence_application_reject import LicenceApplicationRejectMutation
from schema.mutations.licensing.licence_application_report import LicenceApplicationReportMutation
from schema.mutations.licensing.licence_document_file import LicenceDocumentFileMutation
from schema.mutations.licensing.licence_freeze import LicenceFreezeMutation
from schema.mutations.licensing.licence_grant import LicenceGrantMutation
from schema.mutations.licensing.licence_lift import LicenceLiftMutation
from schema.mutations.licensing.licence_revoke import LicenceRevokeMutation
from schema.mutations.licensing.licence_withdraw import LicenceWithdrawMutation
from schema.mutations.licensing.licensing_assessor_register import LicensingAssessorRegisterMutation
from schema.mutations.licensing.licensing_interest_record import LicensingInterestRecordMutation
from schema.mutations.licensing.lsp_candidate_register import LspCandidateRegisterMutation
from schema.mutations.licensing.lsp_contact_change import LspContactChangeMutation
from schema.mutations.licensing.lsp_rename import LspRenameMutation
from schema.mutations.licensing.signatory_appoint import SignatoryAppointMutation
from schema.mutations.licensing.site_close import SiteCloseMutation
from schema.mutations.licensing.site_register import SiteRegisterMutation
from schema.mutations.licensing.site_reinstate import SiteReinstateMutation
from schema.mutations.licensing.site_suspend import SiteSuspendMutation
from schema.mutations.licensing.site_use_begin import SiteUseBeginMutation
from schema.mutations.licensing.site_use_end import SiteUseEndMutation
from schema.mutations.licensing.site_verify import SiteVerifyMutation


@strawberry.type
class LicensingMutations(
    LicenceApplicationAdvanceMutation,
    LicenceApplicationAssignTeamMutation,
    LicenceApplicationFileMutation,
    LicenceApplicationRejectMutation,
    LicenceApplicationReportMutation,
    LicenceDocumentFileMutation,
    LicenceFreezeMutation,
    LicenceGrantMutation,
    LicenceLiftMutation,
    LicenceRevokeMutation,
    LicenceWithdrawMutation,
    LicensingAssessorRegisterMutation,
    LicensingInterestRecordMutation,
    LspCandidateRegisterMutation,
    LspContactChangeMutation,
    LspRenameMutation,
    SignatoryAppointMutation,
    SiteCloseMutation,
    SiteRegisterMutation,
    SiteReinstateMutation,
    SiteSuspendMutation,
    SiteVerifyMutation,
    SiteUseBeginMutation,
    SiteUseEndMutation,
):
    """Licences of LSPs: applied for, granted, frozen, ended; and who assesses LSPs."""

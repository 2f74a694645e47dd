"""Certification: assessments, and the life of the certificates that follow."""

import strawberry

from schema.mutations.certification.assessment_decide import AssessmentDecideMutation
from schema.mutations.certification.assessment_record import AssessmentRecordMutation
from schema.mutations.certification.certificate_issue import CertificateIssueMutation
from schema.mutations.certification.certificate_reinstate import CertificateReinstateMutation
from schema.mutations.certification.certificate_replace import CertificateReplaceMutation
from schema.mutations.certification.certificate_revoke import CertificateRevokeMutation
from schema.mutations.certification.certificate_suspend import CertificateSuspendMutation
from schema.mutations.certification.certificates_import import CertificatesImportMutation
from schema.mutations.certification.imported_certificate_replace import ImportedCertificateReplaceMutation
from schema.mutations.certification.imported_certificate_revoke import ImportedCertificateRevokeMutation


@strawberry.type
class CertificationMutations(
    AssessmentDecideMutation,
    AssessmentRecordMutation,
    CertificateIssueMutation,
    CertificateReinstateMutation,
    CertificateReplaceMutation,
    CertificateRevokeMutation,
    CertificateSuspendMutation,
    CertificatesImportMutation,
    ImportedCertificateReplaceMutation,
    ImportedCertificateRevokeMutation,
):
    """Certification: assessments, and the life of the certificates that follow."""

"""The check of certificates."""

import strawberry

from schema.queries.verification.certificate_verify import CertificateVerifyQuery
from schema.queries.verification.certificate_verify_printed import CertificateVerifyPrintedQuery
from schema.queries.verification.certificates_verify import CertificatesVerifyQuery
from schema.queries.verification.erased_certificate import ErasedCertificateQuery


@strawberry.type
class VerificationQueries(
    CertificateVerifyPrintedQuery,
    CertificateVerifyQuery,
    CertificatesVerifyQuery,
    ErasedCertificateQuery,
):
    """The check of certificates."""

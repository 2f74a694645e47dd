"""`certificateViolations`, `certificatesExamined`: certificates that should not have been issued, and of how many."""

import strawberry

from models.queries.certificate_audit import examined_certificates, faulty_certificates
from models.queries.certificates import certificates_by_registration_number
from models.rules.visibility import check_sees_register_of
from schema.context import Info
from schema.prices import priced
from schema.types.certificate import Certificate
from schema.types.certification import CertificateViolation


@strawberry.type
class CertificateViolationsQuery:
    """The audit of issuing."""

    @strawberry.field
    @priced(1000)
    async def certificate_violations(self, info: Info) -> list[CertificateViolation]:
        """Certificates issued outside licence, scope or an assessor's validity; empty when all is well. For BNSP."""
        check_sees_register_of(info.context.login, None)
        faulty = {row.registration_number: row for row in await faulty_certificates()}
        rows = sorted(await certificates_by_registration_number(faulty), key=lambda row: row.registration_number)
        return [CertificateViolation.of(Certificate.of(row), faulty[row.registration_number]) for row in rows]

    @strawberry.field
    @priced(100)
    async def certificates_examined(self, info: Info) -> int:
        """How many certificates were examined to answer `certificateViolations`. For BNSP."""
        check_sees_register_of(info.context.login, None)
        return await examined_certificates()

"""`certificate(registrationNumber:)`."""

import strawberry

from models.queries.certificates import certificate_by_registration_number
from models.rules.numbers import RegistrationNumber
from models.rules.visibility import check_sees_certificates, sees_certificates_of
from schema.context import Info
from schema.types.certificate import Certificate


@strawberry.type
class CertificateQuery:
    """One certificate."""

    @strawberry.field
    async def certificate(self, info: Info, registration_number: str) -> Certificate | None:
        """A certificate of the caller's LSP, or any for BNSP; null for another LSP's as for none."""
        check_sees_certificates(info.context.login)
        row = await certificate_by_registration_number(RegistrationNumber.canonical(registration_number))
        visible = row is not None and sees_certificates_of(info.context.actor, row.lsp__licence_number)
        return Certificate.of(row) if row is not None and visible else None

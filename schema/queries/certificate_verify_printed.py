"""`certificateVerifyPrinted(...)`: for a certificate whose code is torn. Number and name must both be right."""

import strawberry

from models.queries.certificates import certificate_by_registration_number
from models.rules.names import is_same_name
from models.rules.numbers import RegistrationNumber
from schema.context import Info
from schema.types.verification import CertificateVerification


@strawberry.type
class CertificateVerifyPrintedQuery:
    """The check of a certificate whose code cannot be read."""

    @strawberry.field
    async def certificate_verify_printed(
        self, info: Info, registration_number: str, holder_name: str
    ) -> CertificateVerification | None:
        """Check what is printed. Null when no certificate has this number and this name: it is not told which fails."""
        context = info.context
        await context.rates.spend("printed_verification")
        row = await certificate_by_registration_number(str(RegistrationNumber.parse(registration_number)))
        if row is None or not is_same_name(row.name_printed, holder_name):
            return None
        return CertificateVerification.of(context.trust.verify(row.token, context.now))

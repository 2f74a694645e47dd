"""`erasedCertificate(registrationNumber:)`: for a paper whose number the register has and whose name it has no more."""

import strawberry

from models.queries.erased_certificates import erased_certificate
from models.rules.numbers import RegistrationNumber
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.prices import priced
from schema.types.erasure import ErasedCertificate


@strawberry.type
class ErasedCertificateQuery:
    """What is left of a certificate whose holder was erased."""

    @strawberry.field
    @priced(500)
    async def erased_certificate(self, info: Info, registration_number: str) -> ErasedCertificate | None:
        """What the register still says of the number, and of nobody. Null unless it was erased. For everybody."""
        context = info.context
        await context.rates.spend("verification")
        number = RegistrationNumber.canonical(registration_number)
        row = await erased_certificate(number, jakarta_day(context.now))
        return None if row is None else ErasedCertificate.of(row)

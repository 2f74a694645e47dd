"""What the mutations that change a certificate's status share: its number read, and the certificate shown again."""

from models.queries.certificates import certificate_by_registration_number
from models.rules.numbers import RegistrationNumber
from models.rules.violations import found
from schema.types.certificate import Certificate


def canonical_certificate(registration_number: str) -> str:
    """The number as the register writes it. Raises InvalidInput."""
    return RegistrationNumber.canonical(registration_number)


async def shown_certificate(registration_number: str) -> Certificate:
    """The certificate as it is now."""
    row = await certificate_by_registration_number(registration_number)
    return Certificate.of(found(row, "certificate", registration_number))

"""What the mutations that change a certificate's status share: the certificate shown again."""

from models.queries.certificates import certificate_by_registration_number
from models.rules.violations import found
from schema.types.certificate import Certificate


async def shown_certificate(registration_number: str) -> Certificate:
    """The certificate as it is now."""
    row = await certificate_by_registration_number(registration_number)
    return Certificate.of(found(row, "certificate", registration_number))

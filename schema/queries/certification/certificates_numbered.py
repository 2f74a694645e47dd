"""`certificatesNumbered(certificateNumber:)`: for a certificate number typed alone."""

import strawberry

from models.queries.certificate_standing import certificates_numbered
from models.rules.numbers import CertificateNumber
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.prices import priced
from schema.types.certification import CertificateNumberMatch, CertificateNumberMatches


@strawberry.type
class CertificatesNumberedQuery:
    """Certificates by a number that is not unique."""

    @strawberry.field
    @priced(500)
    async def certificates_numbered(self, info: Info, certificate_number: str) -> CertificateNumberMatches:
        """How many certificates bear the number, of which LSP and year; never whose. For everybody; limited."""
        context = info.context
        await context.rates.spend("printed_verification")
        number = CertificateNumber.canonical(certificate_number)
        rows = await certificates_numbered(number, jakarta_day(context.now))
        return CertificateNumberMatches(count=len(rows), matches=[CertificateNumberMatch.of(row) for row in rows])

"""`certificateVerify(token:)`: the check of a certificate, as a phone makes it offline, against what is published."""

import strawberry

from schema.context import Info
from schema.prices import priced
from schema.types.verification import CertificateVerification


@strawberry.type
class CertificateVerifyQuery:
    """The check of a certificate in hand."""

    @strawberry.field
    @priced(200)
    async def certificate_verify(self, info: Info, token: str) -> CertificateVerification:
        """Check a token, or the text of a QR code. For everybody; limited for those without a login."""
        context = info.context
        await context.rates.spend("verification")
        return CertificateVerification.of(context.verify(token))

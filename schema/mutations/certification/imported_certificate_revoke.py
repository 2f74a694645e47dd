"""`importedCertificateRevoke`: a certificate from before the register is revoked."""

from typing import Annotated, TypeAlias

import strawberry

from models.queries.imported_certificates import imported_certificate
from models.rules.numbers import RegistrationNumber
from models.rules.violations import found
from models.services.certification.import_certificates import RevokeImported, revoke_imported
from schema.context import Info
from schema.refusals import Refusal
from schema.types.enums import RevocationReason
from schema.types.verification import UnsignedCertificate


@strawberry.input
class ImportedCertificateRevokeInput:
    """Which old certificate, and why."""

    registration_number: str
    reason: RevocationReason


@strawberry.type
class ImportedCertificateRevokeSuccess:
    """The old certificate is revoked from today on."""

    certificate: UnsignedCertificate


ImportedCertificateRevokePayload: TypeAlias = Annotated[
    ImportedCertificateRevokeSuccess | Refusal, strawberry.union("ImportedCertificateRevokePayload")
]


@strawberry.type
class ImportedCertificateRevokeMutation:
    """The old certificate is revoked from today on."""

    @strawberry.mutation
    async def imported_certificate_revoke(
        self, info: Info, request: Annotated[ImportedCertificateRevokeInput, strawberry.argument(name="input")]
    ) -> ImportedCertificateRevokePayload:
        """Revoke an old certificate from today on, for ever."""
        context = info.context
        number = RegistrationNumber.canonical(request.registration_number)
        await revoke_imported(context.register, context.login, context.now, RevokeImported(number, request.reason))
        row = found(await imported_certificate(number), "certificate", number)
        return ImportedCertificateRevokeSuccess(certificate=UnsignedCertificate.of(row))

"""`certificatesImport`: an LSP brings certificates from before the register into it, unsigned."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.certification.import_certificates import ImportCertificate, import_certificates
from schema.context import Info
from schema.refusals import Refusal


@strawberry.input
class ImportedCertificateInput:
    """One old certificate, as its paper says."""

    licence_number: str
    registration_number: str
    certificate_number: str
    holder_name: str
    title: str
    issued_on: date
    valid_until: date
    revoked_on: date | None = None

    def request(self) -> ImportCertificate:
        """The input as the service takes it."""
        return ImportCertificate(
            licence_number=self.licence_number,
            registration_number=self.registration_number,
            certificate_number=self.certificate_number,
            name=self.holder_name,
            title=self.title,
            issued_on=self.issued_on,
            valid_until=self.valid_until,
            revoked_on=self.revoked_on,
        )


@strawberry.input
class CertificatesImportInput:
    """The old certificates, up to 500 at once."""

    certificates: list[ImportedCertificateInput]


@strawberry.type
class CertificatesImportSuccess:
    """They are in the register."""

    registration_numbers: list[str]


CertificatesImportPayload: TypeAlias = Annotated[
    CertificatesImportSuccess | Refusal, strawberry.union("CertificatesImportPayload")
]


@strawberry.type
class CertificatesImportMutation:
    """They are in the register."""

    @strawberry.mutation
    async def certificates_import(
        self, info: Info, request: Annotated[CertificatesImportInput, strawberry.argument(name="input")]
    ) -> CertificatesImportPayload:
        """Import old certificates, all or none; a repetition adds nothing."""
        context = info.context
        acts = [each.request() for each in request.certificates]
        numbers = await import_certificates(context.register, context.login, context.now, acts)
        return CertificatesImportSuccess(registration_numbers=numbers)

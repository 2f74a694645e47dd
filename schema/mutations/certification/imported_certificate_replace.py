"""`importedCertificateReplace`: a signed certificate takes the place of one from before the register."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import RegistrationNumber
from models.services.certification.import_certificates import ReplaceImported, replace_imported
from schema.context import Info
from schema.mutations.certification.shown import shown_certificate
from schema.refusals import Refusal
from schema.types.certificate import Certificate


@strawberry.input
class ImportedCertificateReplaceInput:
    """Which old certificate, and the signed one."""

    registration_number: str
    replaced_by: str


@strawberry.type
class ImportedCertificateReplaceSuccess:
    """The signed certificate stands for the old one."""

    certificate: Certificate


ImportedCertificateReplacePayload: TypeAlias = Annotated[
    ImportedCertificateReplaceSuccess | Refusal, strawberry.union("ImportedCertificateReplacePayload")
]


@strawberry.type
class ImportedCertificateReplaceMutation:
    """The signed certificate stands for the old one."""

    @strawberry.mutation
    async def imported_certificate_replace(
        self, info: Info, request: Annotated[ImportedCertificateReplaceInput, strawberry.argument(name="input")]
    ) -> ImportedCertificateReplacePayload:
        """Name the signed certificate that stands for an old one."""
        context = info.context
        act = ReplaceImported(request.registration_number, request.replaced_by)
        await replace_imported(context.register, context.login, context.now, act)
        return ImportedCertificateReplaceSuccess(
            certificate=await shown_certificate(RegistrationNumber.canonical(request.replaced_by))
        )

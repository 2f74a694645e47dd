"""`applicationFile`: a candidate, or the LSP's officer for one, asks to be assessed (APL-01)."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.applications.file_application import FileApplication, file_application
from schema.context import Info
from schema.mutations.applications.shown import shown_application
from schema.mutations.certification.assessment_record import HolderInput
from schema.refusals import Refusal
from schema.types.application import Application
from schema.types.certification_enums import ApplicationPurpose


@strawberry.input
class ApplicationFileInput:
    """Which LSP, for what, why, and for whom."""

    idempotency_key: str
    licence_number: str
    scheme_version: str
    purpose: ApplicationPurpose
    candidate: HolderInput | None = None
    login: str | None = None

    def request(self) -> FileApplication:
        """The input as the service takes it. Raises InvalidInput."""
        return FileApplication(
            idempotency_key=self.idempotency_key,
            licence_number=self.licence_number,
            scheme_version=self.scheme_version,
            purpose=self.purpose,
            candidate=self.candidate.details() if self.candidate else None,
            login=self.login,
        )


@strawberry.type
class ApplicationFileSuccess:
    """The application was filed."""

    application: Application


ApplicationFilePayload: TypeAlias = Annotated[
    ApplicationFileSuccess | Refusal, strawberry.union("ApplicationFilePayload")
]


@strawberry.type
class ApplicationFileMutation:
    """The application was filed."""

    @strawberry.mutation
    async def application_file(
        self, info: Info, request: Annotated[ApplicationFileInput, strawberry.argument(name="input")]
    ) -> ApplicationFilePayload:
        """Ask an LSP to be assessed for a scheme version."""
        context = info.context
        number = await file_application(context.register, context.login, context.now, request.request())
        return ApplicationFileSuccess(application=await shown_application(number))

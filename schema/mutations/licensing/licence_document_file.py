"""`licenceDocumentFile`: a document of an application is filed, by its hash."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.file_licence_document import FileLicenceDocument, file_licence_document
from schema.context import Info
from schema.mutations.licensing.shown import shown_application
from schema.refusals import Refusal
from schema.types.licence_application import LicenceApplication
from schema.types.licensing_enums import LicenceDocumentKind


@strawberry.input
class LicenceDocumentFileInput:
    """Which application, and which document."""

    number: str
    kind: LicenceDocumentKind
    sha256: str


@strawberry.type
class LicenceDocumentFileSuccess:
    """It was filed."""

    licence_application: LicenceApplication


LicenceDocumentFilePayload: TypeAlias = Annotated[
    LicenceDocumentFileSuccess | Refusal, strawberry.union("LicenceDocumentFilePayload")
]


@strawberry.type
class LicenceDocumentFileMutation:
    """A document is filed."""

    @strawberry.mutation
    async def licence_document_file(
        self, info: Info, request: Annotated[LicenceDocumentFileInput, strawberry.argument(name="input")]
    ) -> LicenceDocumentFilePayload:
        """File a document of a draft, or of an application that was returned; the same one twice changes nothing."""
        context = info.context
        act = FileLicenceDocument(request.number, request.kind, request.sha256)
        await file_licence_document(context.register, context.login, context.now, act)
        return LicenceDocumentFileSuccess(licence_application=await shown_application(act.number))

"""`licenceApplicationFile`: a licence or its renewal is applied for."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import LicenceNumber
from models.services.licensing.file_licence_application import FileLicenceApplication, file_licence_application
from schema.context import Info
from schema.mutations.licensing.shown import shown_application
from schema.refusals import Refusal
from schema.types.enums import LicenceKind
from schema.types.licence_application import LicenceApplication


@strawberry.input
class LicenceApplicationFileInput:
    """What is applied for."""

    idempotency_key: str
    kind: LicenceKind
    candidate: str | None = None
    licence_number: str | None = None
    schemes: list[str] | None = None


@strawberry.type
class LicenceApplicationFileSuccess:
    """It was done."""

    licence_application: LicenceApplication


LicenceApplicationFilePayload: TypeAlias = Annotated[
    LicenceApplicationFileSuccess | Refusal, strawberry.union("LicenceApplicationFilePayload")
]


@strawberry.type
class LicenceApplicationFileMutation:
    """An application is filed."""

    @strawberry.mutation
    async def licence_application_file(
        self, info: Info, request: Annotated[LicenceApplicationFileInput, strawberry.argument(name="input")]
    ) -> LicenceApplicationFilePayload:
        """File a draft: a renewal by the LSP, a first licence by BNSP for a candidate."""
        context = info.context
        act = FileLicenceApplication(
            idempotency_key=request.idempotency_key,
            kind=request.kind,
            candidate=request.candidate,
            renews=LicenceNumber.canonical(request.licence_number) if request.licence_number else None,
            schemes=tuple(request.schemes or ()),
        )
        number = await file_licence_application(context.register, context.login, context.now, act)
        return LicenceApplicationFileSuccess(licence_application=await shown_application(number))

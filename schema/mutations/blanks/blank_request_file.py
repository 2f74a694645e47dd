"""`blankRequestFile`: an LSP asks for blanks, with the list of the competent and the not yet competent."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.blanks.file_blank_request import FileBlankRequest, file_blank_request
from schema.context import Info
from schema.ids import row_number
from schema.mutations.blanks.shown import shown_request
from schema.refusals import Refusal
from schema.types.blank import BlankRequest


@strawberry.input
class BlankRequestFileInput:
    """The letter and its list."""

    idempotency_key: str
    licence_number: str
    scheme_version: str
    letter_number: str
    letter_date: date
    minutes_date: date
    assessment_ids: list[strawberry.ID]
    quantity: int

    def request(self) -> FileBlankRequest:
        """The input as the service takes it."""
        return FileBlankRequest(
            idempotency_key=self.idempotency_key,
            licence_number=self.licence_number,
            scheme_version=self.scheme_version,
            letter_number=self.letter_number,
            letter_date=self.letter_date,
            minutes_date=self.minutes_date,
            assessment_ids=tuple(row_number("Assessment", each) for each in self.assessment_ids),
            quantity=self.quantity,
        )


@strawberry.type
class BlankRequestFileSuccess:
    """The request was filed."""

    blank_request: BlankRequest


BlankRequestFilePayload: TypeAlias = Annotated[
    BlankRequestFileSuccess | Refusal, strawberry.union("BlankRequestFilePayload")
]


@strawberry.type
class BlankRequestFileMutation:
    """The request was filed."""

    @strawberry.mutation
    async def blank_request_file(
        self, info: Info, request: Annotated[BlankRequestFileInput, strawberry.argument(name="input")]
    ) -> BlankRequestFilePayload:
        """Ask for certificate blanks."""
        context = info.context
        number = await file_blank_request(context.register, context.login, context.now, request.request())
        return BlankRequestFileSuccess(blank_request=await shown_request(number))

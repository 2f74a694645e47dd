"""`candidateSheetDecide`: the LSP's technical committee decides about a whole sheet."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.candidate_sheet.deciding import DecideCandidateSheet, decide_candidate_sheet
from schema.context import Info
from schema.refusals import Refusal


@strawberry.input
class CandidateSheetDecideInput:
    """Which sheet, and which rows are left out or found not yet competent."""

    sheet_number: str
    except_rows: list[int] = strawberry.field(default_factory=list)
    not_yet_competent_rows: list[int] = strawberry.field(default_factory=list)

    def act(self) -> DecideCandidateSheet:
        """The input as the service takes it."""
        return DecideCandidateSheet(
            self.sheet_number, frozenset(self.except_rows), frozenset(self.not_yet_competent_rows)
        )


@strawberry.type
class CandidateSheetDecideSuccess:
    """The committee has decided."""

    decided: int
    left_rows: list[int]


CandidateSheetDecidePayload: TypeAlias = Annotated[
    CandidateSheetDecideSuccess | Refusal, strawberry.union("CandidateSheetDecidePayload")
]


@strawberry.type
class CandidateSheetDecideMutation:
    """A sheet is decided about."""

    @strawberry.mutation
    async def candidate_sheet_decide(
        self, info: Info, request: Annotated[CandidateSheetDecideInput, strawberry.argument(name="input")]
    ) -> CandidateSheetDecidePayload:
        """Decide about every undecided candidate of a sheet as the sheet says. The caller is the one who decides."""
        context = info.context
        done = await decide_candidate_sheet(context.register, context.login, context.now, request.act())
        return CandidateSheetDecideSuccess(decided=done.decided, left_rows=list(done.left))

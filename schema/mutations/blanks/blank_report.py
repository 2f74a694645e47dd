"""`blankReport`: an LSP reports a blank as spoiled or lost."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.blanks.report_blank import ReportBlank, report_blank
from schema.context import Info
from schema.mutations.blanks.shown import shown_blank
from schema.refusals import Refusal
from schema.types.blank import Blank
from schema.types.certification_enums import BlankFate


@strawberry.input
class BlankReportInput:
    """Which blank, and what became of it."""

    number: str
    fate: BlankFate
    remark: str


@strawberry.type
class BlankReportSuccess:
    """The blank is accounted for."""

    blank: Blank


BlankReportPayload: TypeAlias = Annotated[BlankReportSuccess | Refusal, strawberry.union("BlankReportPayload")]


@strawberry.type
class BlankReportMutation:
    """The blank is accounted for."""

    @strawberry.mutation
    async def blank_report(
        self, info: Info, request: Annotated[BlankReportInput, strawberry.argument(name="input")]
    ) -> BlankReportPayload:
        """Report a blank as spoiled or lost."""
        context = info.context
        act = ReportBlank(request.number, request.fate, request.remark)
        await report_blank(context.register, context.login, context.now, act)
        return BlankReportSuccess(blank=await shown_blank(request.number))

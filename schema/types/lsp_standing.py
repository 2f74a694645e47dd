"""How an LSP stands with BNSP: what it must do next, and by when."""

from datetime import date

import strawberry

from models.queries.surveillances import FindingRow, YearlyVisit
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.types.lsp import Lsp
from schema.types.surveillance import SurveillanceFinding


@strawberry.type
class LspStanding:
    """What an LSP has to see to."""

    lsp: Lsp
    surveillance_due: date | None
    open_findings: list[SurveillanceFinding]
    visit: strawberry.Private[YearlyVisit | None]

    @strawberry.field
    def overdue_days(self, info: Info) -> int:
        """Days since the yearly surveillance was due."""
        return self.visit.overdue_days(jakarta_day(info.context.now)) if self.visit else 0

    @classmethod
    def of(cls, lsp: Lsp, visit: YearlyVisit | None, findings: list[FindingRow]) -> "LspStanding":
        """The standing of an LSP."""
        return cls(
            lsp=lsp,
            surveillance_due=visit.due_on if visit else None,
            open_findings=[SurveillanceFinding.of(each) for each in findings],
            visit=visit,
        )

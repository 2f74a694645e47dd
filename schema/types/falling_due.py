"""What ends soon unless somebody sees to it."""

from datetime import date

import strawberry

from models.queries.falling_due import DueKind, DueRow
from models.queries.sql_pages import as_day
from models.rules.licences import days_left
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.rows import of_row

strawberry.enum(DueKind)


@strawberry.type
class FallingDue:
    """A licence, a certificate of an assessor, the verification of a site, or an agreement that ends soon."""

    kind: DueKind
    reference: str
    name: str
    last_day: date

    @strawberry.field
    def days_left(self, info: Info) -> int:
        """Days from today to the last day."""
        return days_left(self.last_day, jakarta_day(info.context.now))

    @classmethod
    def of(cls, row: DueRow) -> "FallingDue":
        """The thing of a row."""
        return of_row(cls, row, kind=DueKind(row.kind), last_day=as_day(row.last_day))

"""Licences of LSPs."""

from datetime import date

import strawberry

from models.queries.licences import LicenceRow
from models.rules.licences import LicenceTerm, days_left
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.rows import of_row
from schema.types.enums import LicenceKind, LicenceState, LicenceStatus


@strawberry.type
class LicenceFreeze:
    """A time during which an LSP may not issue."""

    from_date: date
    to_date: date | None


@strawberry.type
class Licence:
    """One licence of an LSP."""

    decree_number: str
    decree_date: date
    valid_from: date
    valid_until: date
    kind: LicenceKind
    status: LicenceStatus
    ended_on: date | None
    freezes: list[LicenceFreeze]
    term: strawberry.Private[LicenceTerm]

    @strawberry.field
    def state(self, info: Info, on: date | None = None) -> LicenceState:
        """What the licence is on a day; today, unless another day is named."""
        return self.term.state_on(on or jakarta_day(info.context.now))

    @strawberry.field
    def days_to_expiry(self, info: Info) -> int:
        """Days from today to the last day on which it lets the LSP certify; 0 when that has passed."""
        return days_left(self.term.last_day, jakarta_day(info.context.now))

    @classmethod
    def of(cls, row: LicenceRow) -> "Licence":
        """The licence of a row."""
        return of_row(
            cls, row, freezes=[LicenceFreeze(from_date=each.from_date, to_date=each.to_date) for each in row.freezes]
        )

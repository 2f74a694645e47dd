"""What BNSP, or the LSP itself, did to licences before their end: freezes, revocations, withdrawals."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.queries.pages import Page, PageRequest, computed_page
from models.rules.licences import LicenceStatus
from models.tables.licences import Licence, LicenceFreeze


class LicenceMeasure(StrEnum):
    """What was done."""

    FROZEN = "FROZEN"
    REVOKED = "REVOKED"
    WITHDRAWN = "WITHDRAWN"
    """Given back by the LSP."""


@dataclass(frozen=True, slots=True)
class LicenceMeasureRow:
    """One measure."""

    lsp_id: int
    action: LicenceMeasure
    reason: str | None
    from_date: date
    to_date: date | None
    """The last day of a freeze that was lifted."""
    key: str
    """By which lists are ordered: the LSP's licence number, then the day."""

    def lasts_on(self, day: date) -> bool:
        """Tell whether the LSP may not certify on the day because of it."""
        return self.from_date <= day and (self.to_date is None or day <= self.to_date)


async def licence_measures(
    request: PageRequest, actions: Collection[LicenceMeasure], lasting_on: date | None = None
) -> Page[LicenceMeasureRow]:
    """A page of measures; of those that last on a day, when one is named. They are few, so they are ordered here."""
    rows = [row for row in [*await _freezes(), *await _ends()] if row.action in actions]
    if lasting_on is not None:
        rows = [row for row in rows if row.lasts_on(lasting_on)]
    return computed_page(rows, request)


async def _freezes() -> Sequence[LicenceMeasureRow]:
    columns = ("licence__lsp_id", "licence__licence_number", "reason", "from_date", "to_date")
    return [
        LicenceMeasureRow(lsp_id, LicenceMeasure.FROZEN, reason, first, last, f"{number} {first} FROZEN")
        for lsp_id, number, reason, first, last in await LicenceFreeze.all().values_list(*columns)
    ]


async def _ends() -> Sequence[LicenceMeasureRow]:
    ended = Licence.exclude(status=LicenceStatus.GRANTED)
    columns = ("lsp_id", "licence_number", "status", "end_reason", "ended_on")
    measures = (
        LicenceMeasureRow(lsp_id, LicenceMeasure(status), reason, day, None, f"{number} {day} {status}")
        for lsp_id, number, status, reason, day in await ended.values_list(*columns)
    )
    return list(dict.fromkeys(measures))  # a licence that runs and the one that was to follow it end together

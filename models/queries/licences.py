"""Licences of LSPs with their freezes."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.queries.rows import rows_by
from models.rules.licences import Freeze, LicenceKind, LicenceStatus, LicenceTerm
from models.tables.licences import Licence, LicenceFreeze

_COLUMNS = (
    "id",
    "lsp_id",
    "decree_number",
    "decree_date",
    "valid_from",
    "valid_until",
    "kind",
    "status",
    "ended_on",
)


@dataclass(frozen=True, slots=True)
class LicenceRow:
    """One licence."""

    freezes: tuple[Freeze, ...]
    id: int
    lsp_id: int
    decree_number: str
    decree_date: date
    valid_from: date
    valid_until: date
    kind: LicenceKind
    status: LicenceStatus
    ended_on: date | None

    @property
    def term(self) -> LicenceTerm:
        """The licence as the rules see it."""
        return LicenceTerm(self.valid_from, self.valid_until, self.status, self.ended_on, self.freezes)


def counting_on(rows: Sequence[LicenceRow], day: date) -> LicenceRow | None:
    """The licence that says what an LSP is on a day: of those that have begun, the last."""
    return max((row for row in rows if row.valid_from <= day), key=lambda row: row.valid_from, default=None)


async def licences_by_lsp(lsp_ids: Collection[int]) -> Mapping[int, Sequence[LicenceRow]]:
    """The licences of some LSPs, the newest first, each with the freezes that reach it, in two queries."""
    values = await Licence.filter(lsp_id__in=list(lsp_ids)).order_by("-valid_from").values_list(*_COLUMNS)
    freezes = await _freezes(lsp_ids)
    found: dict[int, list[LicenceRow]] = defaultdict(list)
    for row in values:
        licence = LicenceRow((), *row)
        reaching = (each for each in freezes[licence.lsp_id] if each.reaches(licence.valid_from, licence.valid_until))
        found[licence.lsp_id].append(replace(licence, freezes=tuple(reaching)))
    return found


async def _freezes(lsp_ids: Collection[int]) -> Mapping[int, Sequence[Freeze]]:
    rows = LicenceFreeze.filter(licence__lsp_id__in=list(lsp_ids)).order_by("from_date")
    return await rows_by("licence__lsp_id", rows, Freeze)

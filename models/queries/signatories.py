"""Who signs the certificates of an LSP, and who did."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.rows import rows_by
from models.rules.signatories import SignatoryOffice
from models.tables.signatories import Signatory


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """One director or chair, for as long as he or she signs."""

    name: str
    office: SignatoryOffice
    from_date: date
    to_date: date | None

    def signed_on(self, day: date) -> bool:
        """Tell whether it was this one who signed on a day."""
        return self.from_date <= day and (self.to_date is None or day <= self.to_date)


async def signatories_by_lsp(lsp_ids: Collection[int]) -> Mapping[int, Sequence[SignatoryRow]]:
    """The signatories of some LSPs, the newest first."""
    query = Signatory.filter(lsp_id__in=list(lsp_ids)).order_by("-from_date")
    return await rows_by("lsp_id", query, SignatoryRow)

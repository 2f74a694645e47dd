"""Who signs the certificates of an LSP, and who did."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from models.rules.signatories import SignatoryOffice
from models.tables.signatories import Signatory


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """One director or chair, for as long as he or she signs."""

    name: str
    office: SignatoryOffice
    from_date: date
    to_date: date | None


_COLUMNS = tuple(each.name for each in fields(SignatoryRow))


async def signatories_by_lsp(lsp_ids: Collection[int]) -> Mapping[int, Sequence[SignatoryRow]]:
    """The signatories of some LSPs, the newest first."""
    found: dict[int, list[SignatoryRow]] = defaultdict(list)
    query = Signatory.filter(lsp_id__in=list(lsp_ids)).order_by("-from_date")
    for lsp_id, *values in await query.values_list("lsp_id", *_COLUMNS):
        found[lsp_id].append(SignatoryRow(*values))
    return found

"""Licences and scope as the rules see them, read from the tables."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from models.rules.licences import Freeze, LicenceTerm
from models.rules.scope import ScopeTerm
from models.services.lookups import AT_ONCE, chunks
from models.tables.licences import Licence
from models.tables.scopes import LspScope


async def licences_of(lsp_ids: Collection[int]) -> Mapping[int, Sequence[Licence]]:
    """Return every licence of each LSP, oldest first, with its freezes; nothing for an LSP that has none."""
    found: dict[int, list[Licence]] = defaultdict(list)
    for some in chunks(sorted(set(lsp_ids)), AT_ONCE):
        for row in await Licence.filter(lsp_id__in=some).order_by("valid_from").prefetch_related("freezes"):
            found[row.lsp_id].append(row)
    return found


async def scope_of(lsp_ids: Collection[int]) -> Mapping[tuple[int, int], Sequence[LspScope]]:
    """Return the stays of each scheme version in each LSP's scope, by ids of LSP and scheme version."""
    found: dict[tuple[int, int], list[LspScope]] = defaultdict(list)
    for some in chunks(sorted(set(lsp_ids)), AT_ONCE):
        for row in await LspScope.filter(lsp_id__in=some).order_by("from_date", "id"):
            found[row.lsp_id, row.scheme_version_id].append(row)
    return found


def licence_term(row: Licence) -> LicenceTerm:
    """Return one licence for the rules."""
    return LicenceTerm(
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        status=row.status,
        ended_on=row.ended_on,
        freezes=tuple(Freeze(freeze.from_date, freeze.to_date) for freeze in row.freezes),
    )


def scope_term(row: LspScope) -> ScopeTerm:
    """Return one stay in scope for the rules."""
    return ScopeTerm(row.from_date, row.to_date)

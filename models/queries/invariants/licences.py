"""Licences, their freezes, and the scope."""

from collections.abc import Iterable

from models.queries.invariants.invariant import Invariant, never
from models.rules.licences import last_day_of_licence
from models.rules.numbers import LicenceNumber
from models.rules.violations import InvalidInput
from models.tables.licences import Licence
from models.tables.lsps import Lsp


async def _misspelt_numbers() -> Iterable[str]:
    numbers = await Lsp.all().values_list("licence_number", flat=True)
    return [str(number) for number in numbers if not _is_canonical(str(number))]


def _is_canonical(number: str) -> bool:
    try:
        return LicenceNumber.canonical(number) == number
    except InvalidInput:
        return False


async def _other_than_four_years() -> Iterable[str]:
    rows = await Licence.all().values_list("decree_number", "valid_from", "valid_until")
    return [decree for decree, first, last in rows if last != last_day_of_licence(first)]


OF_ITS_LSP = """
SELECT l.decree_number AS found FROM licence l JOIN lsp ON lsp.id = l.lsp_id
WHERE l.licence_number <> lsp.licence_number
"""
OVERLAP = """
SELECT a.decree_number || ' and ' || b.decree_number AS found FROM licence a
JOIN licence b ON b.lsp_id = a.lsp_id AND b.id > a.id
WHERE a.valid_from <= COALESCE(b.ended_on, b.valid_until) AND b.valid_from <= COALESCE(a.ended_on, a.valid_until)
"""
RENEWS_EARLIER = """
SELECT l.decree_number AS found FROM licence l JOIN licence old ON old.id = l.supersedes_id
WHERE old.lsp_id <> l.lsp_id OR old.valid_from >= l.valid_from
"""
FREEZE_WITHIN = """
SELECT l.decree_number AS found FROM licence_freeze f JOIN licence l ON l.id = f.licence_id
WHERE f.from_date < l.valid_from OR f.from_date > COALESCE(l.ended_on, l.valid_until)
"""
FREEZES_OVERLAP = """
SELECT l.decree_number AS found FROM licence_freeze a
JOIN licence_freeze b ON b.licence_id = a.licence_id AND b.from_date > a.from_date
JOIN licence l ON l.id = a.licence_id
WHERE a.to_date IS NULL OR a.to_date >= b.from_date
"""
SCOPES_OVERLAP = """
SELECT lsp.licence_number || ' ' || scheme.code || '@' || v.version AS found FROM lsp_scope a
JOIN lsp_scope b ON b.lsp_id = a.lsp_id AND b.scheme_version_id = a.scheme_version_id AND b.from_date > a.from_date
JOIN lsp ON lsp.id = a.lsp_id
JOIN scheme_version v ON v.id = a.scheme_version_id
JOIN scheme ON scheme.id = v.scheme_id
WHERE a.to_date IS NULL OR a.to_date >= b.from_date
"""

INVARIANTS = (
    Invariant("a licence number is in canonical form", _misspelt_numbers),
    Invariant("a licence is granted for four years", _other_than_four_years),
    never("a licence carries its LSP's number", OF_ITS_LSP),
    never("no two licences of an LSP are in force on one day", OVERLAP),
    never("a licence renews an earlier one of the same LSP", RENEWS_EARLIER),
    never("a freeze begins while its licence is in force", FREEZE_WITHIN),
    never("no two freezes of a licence overlap", FREEZES_OVERLAP),
    never("a scheme version is in an LSP's scope once at a time", SCOPES_OVERLAP),
)

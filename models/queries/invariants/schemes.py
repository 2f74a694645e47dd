"""Schemes, their versions and the units in them."""

from collections.abc import Iterable

from models.queries.invariants.invariant import Invariant, never
from models.rules.numbers import SchemeCode
from models.rules.unit_codes import UnitCode
from models.rules.violations import InvalidInput
from models.tables.schemes import Scheme
from models.tables.units import CompetencyUnit


async def _misnumbered() -> Iterable[str]:
    rows = await Scheme.all().values_list("code", "number")
    return [code for code, number in rows if code != str(SchemeCode(f"{number:06}"))]


async def _misspelt_units() -> Iterable[str]:
    rows = await CompetencyUnit.all().values_list("code", "code_shape")
    return [code for code, shape in rows if not _is_spelt(code, shape)]


def _is_spelt(code: str, shape: str) -> bool:
    try:
        return UnitCode.parse(code) == UnitCode(code, shape)  # type: ignore[arg-type]  # an enumeration is its text
    except InvalidInput:
        return False


RATIFIED_HAS_UNITS = """
SELECT s.code || '@' || v.version AS found FROM scheme_version v
JOIN scheme s ON s.id = v.scheme_id
LEFT JOIN scheme_version_unit u ON u.scheme_version_id = v.id
WHERE v.status = 'RATIFIED'
GROUP BY s.code, v.version HAVING COUNT(u.id) = 0
"""
POSITIONS_WITHOUT_GAP = """
SELECT s.code || '@' || v.version AS found FROM scheme_version v
JOIN scheme s ON s.id = v.scheme_id
JOIN scheme_version_unit u ON u.scheme_version_id = v.id
GROUP BY s.code, v.version HAVING COUNT(u.id) <> MAX(u.position)
"""
RATIFIED_ONCE = """
SELECT s.code AS found FROM scheme_version v
JOIN scheme s ON s.id = v.scheme_id
WHERE v.status = 'RATIFIED'
GROUP BY s.code HAVING COUNT(*) > 1
"""
SUPERSEDED_BY_NONE = """
SELECT s.code || '@' || v.version AS found FROM scheme_version v
JOIN scheme s ON s.id = v.scheme_id
WHERE v.status = 'SUPERSEDED' AND NOT EXISTS (
    SELECT 1 FROM scheme_version newer WHERE newer.scheme_id = v.scheme_id AND newer.version > v.version
    AND newer.status IN ('RATIFIED', 'SUPERSEDED', 'WITHDRAWN')
)
"""
WITHOUT_VERIFIER = """
SELECT s.code || '@' || v.version AS found FROM scheme_version v
JOIN scheme s ON s.id = v.scheme_id
WHERE v.status IN ('IN_VERIFICATION', 'VERIFIED') AND v.verifier IS NULL
"""
VERIFIED_WITHOUT_SHEET = """
SELECT s.code || '@' || v.version AS found FROM scheme_version v
JOIN scheme s ON s.id = v.scheme_id
WHERE v.status = 'VERIFIED' AND (v.verified_at IS NULL OR v.verification_sheet_number IS NULL)
"""

INVARIANTS = (
    Invariant("a scheme's code is its number", _misnumbered),
    Invariant("a unit's code has the shape that is stored with it", _misspelt_units),
    never("a ratified scheme version has units", RATIFIED_HAS_UNITS),
    never("one version of a scheme at most is ratified", RATIFIED_ONCE),
    never("a superseded scheme version has a newer one", SUPERSEDED_BY_NONE),
    never("a scheme version is verified by somebody", WITHOUT_VERIFIER),
    never("a verified scheme version has its verification sheet", VERIFIED_WITHOUT_SHEET),
    never("the units of a scheme version are numbered without gap", POSITIONS_WITHOUT_GAP),
)

"""Schemes that touch the units of a field, found by how the units' codes begin, and their active certificates."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tortoise.functions import Count

from models.queries.filters import Among
from models.queries.pages import Page, PageRequest
from models.queries.schemes import SchemeRow, scheme_page
from models.queries.sql_pages import read_rows
from models.queries.units import UnitTitleRow
from models.rules.suppression import suppressed, suppressed_total
from models.rules.unit_codes import UnitPrefix
from models.tables.certificates import Certificate
from models.tables.schemes import SchemeVersionUnit

BY_LEVEL = """
SELECT s.id, s.kkni_level, COUNT(c.id) AS certificates
FROM scheme s JOIN scheme_version v ON v.scheme_id = s.id
LEFT JOIN certificate c ON c.scheme_version_id = v.id AND c.status = 'ACTIVE' AND c.valid_until >= :today
WHERE s.id IN (
    SELECT w.scheme_id FROM scheme_version w JOIN scheme_version_unit x ON x.scheme_version_id = w.id
    JOIN competency_unit u ON u.id = x.unit_id WHERE SUBSTR(u.code, 1, :length) = :prefix
)
GROUP BY s.id, s.kkni_level
"""


@dataclass(frozen=True, slots=True)
class LevelCount:
    """The active certificates of one level."""

    kkni_level: int | None
    """None for schemes without a level."""
    schemes: int
    certificates: int | None
    """None where it would point at one to four of them."""


async def unit_scheme_page(prefix: UnitPrefix, request: PageRequest) -> Page[SchemeRow]:
    """A page of the schemes that have a unit whose code begins so."""
    units = SchemeVersionUnit.filter(unit__code__startswith=prefix.text)
    return await scheme_page(request, Among("id", units.values("scheme_version__scheme_id")))


async def touched_units(prefix: UnitPrefix, scheme_ids: Collection[int]) -> Mapping[int, Sequence[UnitTitleRow]]:
    """The units of some schemes whose codes begin so, each once, by code."""
    found: dict[int, dict[str, UnitTitleRow]] = defaultdict(dict)
    units = SchemeVersionUnit.filter(unit__code__startswith=prefix.text, scheme_version__scheme_id__in=list(scheme_ids))
    columns = ("scheme_version__scheme_id", "unit__code", "unit__title_id", "unit__title_en")
    for scheme_id, code, title_id, title_en in await units.order_by("unit__code").values_list(*columns):
        found[scheme_id][code] = UnitTitleRow(code, title_id, title_en)
    return {scheme_id: list(units.values()) for scheme_id, units in found.items()}


async def active_certificates(scheme_ids: Collection[int], today: date) -> Mapping[int, int | None]:
    """How many certificates of some schemes are active; None for one to four."""
    active = Certificate.filter(
        scheme_version__scheme_id__in=list(scheme_ids), status="ACTIVE", valid_until__gte=today
    ).annotate(count=Count("id"))
    rows = await active.group_by("scheme_version__scheme_id").values_list("scheme_version__scheme_id", "count")
    return {scheme_id: suppressed(count) for scheme_id, count in rows}


async def active_by_level(prefix: UnitPrefix, today: date) -> Sequence[LevelCount]:
    """Count the schemes and their active certificates by level, the lowest first; those without a level at the end."""
    by_level: dict[int | None, list[int]] = defaultdict(list)
    for row in await read_rows(BY_LEVEL, prefix=prefix.text, length=len(prefix.text), today=today):
        by_level[row["kkni_level"]].append(row["certificates"])
    levels = sorted(by_level, key=lambda level: (level is None, level))
    return [LevelCount(level, len(by_level[level]), suppressed_total(by_level[level])) for level in levels]

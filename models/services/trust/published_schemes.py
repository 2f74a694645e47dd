"""The schemes as trust publishes them, for the details beside a verdict."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from models.rules.schemes import EVER_CERTIFIED
from models.services.lookups import scheme_name
from models.tables.schemes import SchemeVersion, SchemeVersionUnit
from signing.schemes import PublishedScheme, PublishedUnit


async def published_schemes() -> list[PublishedScheme]:
    """Read every version that a certificate can name, in two queries."""
    units = await _units()
    versions = SchemeVersion.filter(status__in=EVER_CERTIFIED).order_by("id").select_related("scheme")
    return [
        PublishedScheme(
            scheme=scheme_name(row),
            title=row.title_id,
            title_english=row.title_en or row.title_id,
            units=tuple(units.get(row.id, ())),
        )
        for row in await versions
    ]


async def _units() -> Mapping[int, Sequence[PublishedUnit]]:
    found: dict[int, list[PublishedUnit]] = defaultdict(list)
    ordered = SchemeVersionUnit.all().order_by("scheme_version_id", "position")
    for version_id, code, title in await ordered.values_list("scheme_version_id", "unit__code", "unit__title_id"):
        found[int(version_id)].append(PublishedUnit(str(code), str(title)))
    return found

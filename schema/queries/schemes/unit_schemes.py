"""`unitSchemes` and `unitCertificates`: what a field's units are certified by, found by how their codes begin."""

import strawberry

from models.queries.pages import ordered_by
from models.queries.schemes import SchemeRow
from models.queries.unit_schemes import active_by_level, active_certificates, touched_units, unit_scheme_page
from models.rules.unit_codes import UnitPrefix
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_sector_statistics
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.prices import priced
from schema.types.competency_unit import CompetencyUnit
from schema.types.scheme import Scheme
from schema.types.unit_scheme import LevelCertificates, UnitScheme


@strawberry.type
class UnitSchemesQuery:
    """Schemes by the units that they touch."""

    @strawberry.field
    @priced(200)
    @paged
    async def unit_schemes(self, info: Info, unit_code_prefix: str, *, paging: Paging) -> Connection[UnitScheme]:
        """Schemes with a unit whose code begins so, by code; for BNSP, partner bodies and keys to statistics."""
        check_sees_sector_statistics(info.context.login)
        prefix = UnitPrefix.parse(unit_code_prefix)
        asked = Listing(f"schemes of units {prefix.text}", ordered_by("code"))
        page = await unit_scheme_page(prefix, paging.request(asked))
        ids = [row.id for row in page.rows]
        units = await touched_units(prefix, ids)
        active = await active_certificates(ids, jakarta_day(info.context.now))

        def shown(row: SchemeRow) -> UnitScheme:
            return UnitScheme(
                scheme=Scheme.of(row),
                units=[CompetencyUnit.of(unit) for unit in units[row.id]],
                active_certificates=active.get(row.id, 0),
            )

        return asked.connection(page, shown)

    @strawberry.field
    @priced(500)
    async def unit_certificates(self, info: Info, unit_code_prefix: str) -> list[LevelCertificates]:
        """The active certificates of the same schemes by level; for BNSP, partner bodies and keys to statistics."""
        check_sees_sector_statistics(info.context.login)
        prefix = UnitPrefix.parse(unit_code_prefix)
        return [LevelCertificates.of(row) for row in await active_by_level(prefix, jakarta_day(info.context.now))]

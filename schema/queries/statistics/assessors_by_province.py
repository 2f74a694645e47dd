"""`assessorsByProvince`: the register of assessors against the printed table of 2021."""

import strawberry

from models.queries.assessor_counts import assessors_by_province
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_people
from schema.context import Info
from schema.prices import priced
from schema.types.assessor_count import AssessorsByProvince


@strawberry.type
class AssessorsByProvinceQuery:
    """Counts of assessors."""

    @strawberry.field
    @priced(200)
    async def assessors_by_province(self, info: Info) -> AssessorsByProvince:
        """How many assessors there are in each province of the report of 2021; for BNSP."""
        check_sees_people(info.context.login)
        return AssessorsByProvince.of(await assessors_by_province(jakarta_day(info.context.now)))

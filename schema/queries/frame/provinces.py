"""`provinces`: the provinces of Indonesia."""

import strawberry

from models.queries.provinces import provinces
from schema.types.province import Province


@strawberry.type
class ProvincesQuery:
    """The provinces."""

    @strawberry.field
    async def provinces(self) -> list[Province]:
        """Every province of today by its code. For everybody."""
        return [Province.alone(row) for row in await provinces()]

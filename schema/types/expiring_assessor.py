"""Assessors whose certificate ends soon."""

import strawberry

from models.queries.expiring_assessors import ExpiringRow
from schema.context import Info
from schema.types.assessor import Assessor
from schema.types.scheme import Scheme


@strawberry.type
class ExpiringAssessor:
    """An assessor whose certificate ends soon, and what the LSP then could not assess."""

    row: strawberry.Private[ExpiringRow]

    @strawberry.field
    async def assessor(self, info: Info) -> Assessor:
        """The assessor."""
        return await Assessor.load(info, self.row.id)

    @strawberry.field
    async def sole_schemes(self, info: Info) -> list[Scheme]:
        """The schemes in the LSP's scope that nobody else of the LSP may assess today."""
        rows = await info.context.loaders.scheme.load_many(list(self.row.sole_scheme_ids))
        return [Scheme.of(row) for row in rows]

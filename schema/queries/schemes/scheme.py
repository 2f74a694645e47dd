"""`scheme(code:)`."""

import strawberry

from models.queries.schemes import scheme_by_code
from models.rules.numbers import SchemeCode
from schema.types.scheme import Scheme


@strawberry.type
class SchemeQuery:
    """One scheme."""

    @strawberry.field
    async def scheme(self, code: str) -> Scheme | None:
        """The scheme with this code. For everybody."""
        row = await scheme_by_code(SchemeCode.canonical(code))
        return None if row is None else Scheme.of(row)

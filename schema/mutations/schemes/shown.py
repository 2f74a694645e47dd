"""What the mutations of schemes share: the scheme shown again."""

from models.queries.schemes import scheme_by_code
from models.rules.violations import found
from schema.types.scheme import Scheme


async def shown_scheme(code: str) -> Scheme:
    """The scheme as it is now."""
    return Scheme.of(found(await scheme_by_code(code), "scheme", code))

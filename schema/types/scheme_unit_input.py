"""A competency unit as it is sent with a version of a scheme."""

import strawberry

from models.services.schemes.scheme_versions import SchemeUnit
from schema.types.enums import UnitRole


@strawberry.input
class SchemeUnitInput:
    """One competency unit, in the order that is printed."""

    code: str
    title_indonesian: str
    title_english: str | None = None
    role: UnitRole = UnitRole.CORE

    def unit(self) -> SchemeUnit:
        """The unit as the service takes it."""
        return SchemeUnit(self.code, self.title_indonesian, self.title_english, self.role)

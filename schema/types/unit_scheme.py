"""Schemes that touch the units of a field."""

import strawberry

from models.queries.unit_schemes import LevelCount
from schema.rows import of_row
from schema.types.competency_unit import CompetencyUnit
from schema.types.scheme import Scheme


@strawberry.type
class UnitScheme:
    """A scheme with those of its units that were asked for."""

    scheme: Scheme
    units: list[CompetencyUnit]
    active_certificates: int | None


@strawberry.type
class LevelCertificates:
    """The active certificates of one level."""

    kkni_level: int | None
    schemes: int
    active_certificates: int | None

    @classmethod
    def of(cls, row: LevelCount) -> "LevelCertificates":
        """The count of a level."""
        return of_row(cls, row, active_certificates=row.certificates)

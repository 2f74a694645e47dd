"""What LPJK adds to construction certificates."""

import strawberry

from schema.mutations.construction.construction_record import ConstructionRecordMutation


@strawberry.type
class ConstructionMutations(ConstructionRecordMutation):
    """What LPJK adds to construction certificates."""

"""What the mutations of appeals share: the appeal shown again."""

from models.queries.appeals import appeal_by_number
from models.rules.violations import found
from schema.types.appeal import Appeal


async def shown_appeal(number: str) -> Appeal:
    """The appeal as it is now."""
    return Appeal.of(found(await appeal_by_number(number), "appeal", number))

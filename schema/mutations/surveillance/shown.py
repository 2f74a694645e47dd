"""What the mutations of surveillance show again after the act."""

from models.queries.surveillances import surveillance_by_number
from models.rules.violations import found
from schema.types.surveillance import Surveillance


async def shown_surveillance(number: str) -> Surveillance:
    """The surveillance as it is now."""
    return Surveillance.of(found(await surveillance_by_number(number), "surveillance", number))

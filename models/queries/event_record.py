"""What the event record tells without being read as a whole."""

from models.rules.events import EventKind
from models.tables.events import Event


async def last_change() -> int:
    """The place in the record of the newest event that is more than a publication; 0 in an empty record."""
    newest = await Event.exclude(kind=EventKind.TRUST_PUBLISHED).order_by("-sequence").first()
    return newest.sequence if newest else 0

"""What the mutations of complaints share: the complaint shown again."""

from models.queries.complaints import complaint_by_number
from models.rules.violations import NotFound
from schema.types.complaint import Complaint


async def shown_complaint(number: str) -> Complaint:
    """The complaint as it is now."""
    row = await complaint_by_number(number)
    if row is None:
        raise NotFound("complaint", number)
    return Complaint.of(row)

"""What the mutations of complaints share: the complaint shown again."""

from models.queries.complaints import complaint_by_number
from models.rules.violations import found
from schema.types.complaint import Complaint


async def shown_complaint(number: str) -> Complaint:
    """The complaint as it is now."""
    return Complaint.of(found(await complaint_by_number(number), "complaint", number))

"""Complaints about LSPs: filed, taken up, closed."""

import strawberry

from schema.mutations.complaints.complaint_close import ComplaintCloseMutation
from schema.mutations.complaints.complaint_file import ComplaintFileMutation
from schema.mutations.complaints.complaint_take_up import ComplaintTakeUpMutation


@strawberry.type
class ComplaintsMutations(
    ComplaintCloseMutation,
    ComplaintFileMutation,
    ComplaintTakeUpMutation,
):
    """Complaints about LSPs: filed, taken up, closed."""

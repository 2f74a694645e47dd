"""Holders: their logins, how LSPs look after them, and how their data is erased."""

import strawberry

from schema.mutations.holders.candidate_link import CandidateLinkMutation
from schema.mutations.holders.holder_erase import HolderEraseMutation
from schema.mutations.holders.holder_link import HolderLinkMutation
from schema.mutations.holders.holder_surveillance_record import HolderSurveillanceRecordMutation


@strawberry.type
class HoldersMutations(
    CandidateLinkMutation,
    HolderEraseMutation,
    HolderLinkMutation,
    HolderSurveillanceRecordMutation,
):
    """Holders: their logins, how LSPs look after them, and how their data is erased."""

"""Holders: their logins, and how LSPs look after them."""

import strawberry

from schema.mutations.holders.holder_link import HolderLinkMutation
from schema.mutations.holders.holder_surveillance_record import HolderSurveillanceRecordMutation


@strawberry.type
class HoldersMutations(
    HolderLinkMutation,
    HolderSurveillanceRecordMutation,
):
    """Holders: their logins, and how LSPs look after them."""

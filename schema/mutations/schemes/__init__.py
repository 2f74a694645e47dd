"""Schemes and their versions: registered, ratified, withdrawn."""

import strawberry

from schema.mutations.schemes.scheme_register import SchemeRegisterMutation
from schema.mutations.schemes.scheme_version_ratify import SchemeVersionRatifyMutation
from schema.mutations.schemes.scheme_version_withdraw import SchemeVersionWithdrawMutation


@strawberry.type
class SchemesMutations(
    SchemeRegisterMutation,
    SchemeVersionRatifyMutation,
    SchemeVersionWithdrawMutation,
):
    """Schemes and their versions: registered, ratified, withdrawn."""

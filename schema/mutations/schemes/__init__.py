"""Schemes and their versions: registered, drafted, verified, ratified, withdrawn."""

import strawberry

from schema.mutations.schemes.scheme_register import SchemeRegisterMutation
from schema.mutations.schemes.scheme_version_advance import SchemeVersionAdvanceMutation
from schema.mutations.schemes.scheme_version_draft import SchemeVersionDraftMutation
from schema.mutations.schemes.scheme_version_ratify import SchemeVersionRatifyMutation
from schema.mutations.schemes.scheme_version_withdraw import SchemeVersionWithdrawMutation


@strawberry.type
class SchemesMutations(
    SchemeRegisterMutation,
    SchemeVersionDraftMutation,
    SchemeVersionAdvanceMutation,
    SchemeVersionRatifyMutation,
    SchemeVersionWithdrawMutation,
):
    """Schemes and their versions: registered, drafted, verified, ratified, withdrawn."""

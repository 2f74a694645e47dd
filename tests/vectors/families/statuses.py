"""What the status list says, and what follows when it is not there."""

from collections.abc import Iterator
from dataclasses import replace

from signing.verdicts import Check, Verdict
from tests.vectors.case import Case
from tests.vectors.crafting import token
from tests.vectors.pinned import (
    EXAMPLE,
    INTENDED_INDEX,
    ISS,
    NEVER_ALLOCATED_INDEX,
    OTHER_KEY,
    OTHER_LSP,
    REVOKED_INDEX,
    SUSPENDED_INDEX,
    jakarta,
)

DRAFT = "draft-ietf-oauth-status-list-21 section 7"


def cases() -> Iterator[Case]:
    """Yield each status, and each way to have none."""
    for name, index, verdict in (
        ("revoked", REVOKED_INDEX, Verdict.REVOKED),
        ("suspended", SUSPENDED_INDEX, Verdict.SUSPENDED),
        ("not-activated", INTENDED_INDEX, Verdict.NOT_ACTIVATED),
        ("never-allocated", NEVER_ALLOCATED_INDEX, Verdict.NOT_ACTIVATED),
        ("first-index", 0, Verdict.NOT_ACTIVATED),
        ("neighbour", EXAMPLE.status_index - 1, Verdict.NOT_ACTIVATED),
    ):
        text = token(replace(EXAMPLE, status_index=index))
        description = f"The list says: {name.replace('-', ' ')}."
        yield Case(f"status-{name}", description, text, verdict, (Check.STATUS,), origin=DRAFT)
    yield from _unavailable()
    revoked = token(replace(EXAMPLE, status_index=REVOKED_INDEX))
    yield Case(
        "status-revoked-and-expired",
        "Revoked beats expired, and expired beats stale; all three are listed.",
        revoked,
        Verdict.REVOKED,
        (Check.STATUS, Check.DATES, Check.FRESHNESS),
        at=jakarta("2030-01-01 00:00:00"),
        origin=DRAFT,
    )


def _unavailable() -> Iterator[Case]:
    unavailable = Verdict.TRUST_UNAVAILABLE
    another_list = replace(EXAMPLE, status_uri=f"{ISS}/status/7")
    yield Case(
        "status-no-such-list",
        "A list that the register does not have, or not yet.",
        token(another_list),
        unavailable,
        (Check.STATUS,),
        origin=DRAFT,
    )
    yield Case(
        "unavailable-list",
        "The status list is missing from the data at hand.",
        token(replace(EXAMPLE, lsp=OTHER_LSP), OTHER_KEY),
        unavailable,
        (Check.STATUS,),
        trust="incomplete",
    )
    yield Case(
        "unavailable-shard",
        "The issuer's shard is missing from the data at hand: say so, and never UNKNOWN_ISSUER.",
        token(),
        unavailable,
        (Check.ISSUER,),
        trust="incomplete",
    )
    yield Case(
        "unavailable-everything",
        "No data yet: only the form can be checked.",
        token(),
        unavailable,
        (Check.ISSUER,),
        trust=None,
    )

"""Add an issuer with the keys that stand online."""

from tests.scenarios.honest import LATER_SHARD, day, first, second
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import Served, listing
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario(
        "status-key-signs-an-issuer",
        "Somebody took the server with the keys of status, snapshot and timestamp, and wants an LSP of his own.",
    )
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()), reads={LATER_SHARD: "ABSENT"})
    served = told.layer("2-listed-by-status", _listed_by("status"), *old)
    told.step("The status role lists a shard of issuers.", served, day(1), Expected(first(), "NOT_DELEGATED"))
    served = told.layer("3-issuers-signed-by-status", _listed_by("issuers"), *old)
    told.step("The status key signs the issuers role.", served, day(1), Expected(first(), "BAD_SIGNATURE"))
    return told


def _listed_by(role: str) -> Served:
    path = second().target("issuers", LATER_SHARD)
    shard = second().files[path]
    signed = first().next_role(role, listing(LATER_SHARD, shard), key("status"))
    named = signed.named({role: first().versions[role] + 1}, key("snapshot"), key("timestamp"))
    return named.having(path, shard)

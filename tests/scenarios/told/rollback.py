"""Serve what was superseded."""

from tests.scenarios.honest import day, first, second
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import Served
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("rollback", "Somebody serves an older set, or a newer one that leads back to older files.")
    old = told.layer("1-old", first())
    new = told.layer("2-new", second(), *old)
    told.step("The newest set is taken.", new, day(1), Expected(second()))
    refused = Expected(second(), "ROLLBACK")
    told.step("An older timestamp.", old, day(1), refused)
    served = told.layer("3-older-snapshot", second().stamped(first().path("snapshot"), key("timestamp")), *new)
    told.step("A newer timestamp leads to an older snapshot.", served, day(1), refused)
    older = second().named({"status": first().versions["status"]}, key("snapshot"), key("timestamp"))
    served = told.layer("4-older-status", older, *new)
    told.step("A newer snapshot leads to an older status role.", served, day(1), refused)
    served = told.layer("5-role-vanished", _without_schemes(), *new)
    told.step("A newer snapshot no longer names a role.", served, day(1), refused)
    told.step("The newest set is still what it was.", new, day(1), Expected(second()))
    return told


def _without_schemes() -> Served:
    snapshot = second().read("snapshot")
    snapshot.signed.version += 1
    del snapshot.signed.meta["schemes.json"]
    path = f"metadata/{snapshot.signed.version}.snapshot.json"
    return second().signed(snapshot, path, key("snapshot")).stamped(path, key("timestamp"))

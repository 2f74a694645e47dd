"""Send more than was signed for."""

from signing.trust.roles import Role
from tests.scenarios.honest import LATER_SHARD, STATUS_FILE, day, first, second
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import Served, padded, unchanged
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("endless-data", "Somebody sends files that do not end: reading stops at the known length.")
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()))
    for number, role in enumerate(("timestamp", "snapshot", "targets", "issuers", "status", "root"), start=2):
        served = told.layer(f"{number}-{role}", _endless(role), *old)
        told.step(f"The {role} file does not end.", served, day(1), Expected(first(), "TOO_LARGE"))
    list_path = second().target("status", STATUS_FILE)
    served = told.layer("8-target", second().edited(list_path, padded), *old)
    reads = {STATUS_FILE: "TOO_LARGE", LATER_SHARD: "FOUND"}
    told.step("A status list does not end.", served, day(1), Expected(second()), reads=reads)
    return told


def _endless(role: str) -> Served:
    offered, length = _with_new(role), Role(role).terms.max_length if role == "root" else 4096
    return offered.edited(offered.path(role), lambda data: padded(data, length))


def _with_new(role: str) -> Served:
    """Return the second set, with a version of this role that the client cannot hold yet."""
    match role:
        case "root":
            return second().next_root(unchanged, key("root-1"), key("root-2"))
        case "targets":
            changed = second().next_role("targets", unchanged, key("root-1"), key("root-2"))
            version = second().versions["targets"] + 1
            return changed.named({"targets": version}, key("snapshot"), key("timestamp"))
        case _:
            return second()

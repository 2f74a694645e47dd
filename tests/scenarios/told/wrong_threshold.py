"""Sign with fewer keys than the root demands."""

from tuf.api.metadata import Root

from tests.scenarios.honest import day, first
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import Served, unchanged
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("wrong-threshold", "Somebody holds one of the three offline keys; two must sign.")
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()))
    refused = Expected(first(), "BAD_SIGNATURE")
    served = told.layer("2-root-by-one", first().next_root(_weaken, key("root-1")), *old)
    told.step("A root by one key, which says that one is enough.", served, day(1), refused)
    strange = first().next_root(unchanged, key("root-1"), key("stranger"))
    served = told.layer("3-root-by-a-stranger", strange, *old)
    told.step("A root by one key and a stranger's.", served, day(1), refused)
    served = told.layer("4-targets-by-one", _targets_by_one(), *old)
    told.step("A targets role by one key.", served, day(1), refused)
    foreign = first().stamped(first().path("snapshot"), key("stranger"))
    served = told.layer("5-timestamp-by-a-stranger", foreign, *old)
    told.step("A timestamp by a stranger.", served, day(1), refused)
    return told


def _weaken(root: Root) -> None:
    root.roles["root"].threshold = 1


def _targets_by_one() -> Served:
    signed = first().next_role("targets", unchanged, key("root-1"))
    return signed.named({"targets": first().versions["targets"] + 1}, key("snapshot"), key("timestamp"))

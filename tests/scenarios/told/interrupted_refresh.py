"""Break a refresh off at every file."""

from tests.scenarios.honest import FIRST_SHARD, LATER_SHARD, STATUS_FILE, day, first, second
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("interrupted-refresh", "A refresh breaks off; whatever was read of the newer set is not used.")
    old = told.layer("1-old", first())
    reads = {FIRST_SHARD: "FOUND", STATUS_FILE: "FOUND"}
    told.step("The set is taken.", old, day(0), Expected(first()), reads=reads)
    for number, role in enumerate(("snapshot", "issuers", "status"), start=2):
        served = told.layer(f"{number}-without-{role}", second().lacking(second().path(role)), *old)
        told.step(f"It breaks off before the {role} file.", served, day(1), Expected(first(), "MISSING"), reads=reads)
    told.step("Nobody answers.", (), day(1), Expected(first(), "MISSING"), reads=reads)
    without_list = second().lacking(second().target("status", STATUS_FILE))
    served = told.layer("5-without-list", without_list, *old)
    reads = {FIRST_SHARD: "FOUND", LATER_SHARD: "FOUND", STATUS_FILE: "MISSING"}
    told.step("The set is whole, and a list breaks off.", served, day(1), Expected(second()), reads=reads)
    new = told.layer("6-new", second(), *old)
    told.step("It goes through.", new, day(1), Expected(second()), reads={**reads, STATUS_FILE: "FOUND"})
    return told

"""Damage what the client kept."""

from tests.scenarios.honest import FIRST_SHARD, STATUS_FILE, day, first, second
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("damaged-store", "Stored files are damaged: what does not verify is as if it were not there.")
    old = told.layer("1-old", first())
    reads = {FIRST_SHARD: "FOUND", STATUS_FILE: "FOUND"}
    told.step("The set is taken.", old, day(0), Expected(first()), reads=reads)
    damage = [{"target": FIRST_SHARD}]
    missing = {FIRST_SHARD: "MISSING", STATUS_FILE: "FOUND"}
    nobody = Expected(first(), "MISSING")
    told.step("A shard is damaged, and nobody answers.", (), day(0), nobody, reads=missing, damage=damage)
    told.step("It is fetched again.", old, day(0), Expected(first()), reads=reads)
    for role in ("snapshot", "issuers", "timestamp"):
        gone = Expected(None, "MISSING")
        told.step(f"The {role} file is damaged, and nobody answers.", (), day(0), gone, damage=[first().path(role)])
        told.step("It is fetched again.", old, day(0), Expected(first()), reads=reads)
    new = told.layer("2-new", second(), *old)
    damage_of_status = [first().path("status")]
    told.step(
        "The status file is damaged, a newer set served.", new, day(1), Expected(second()), damage=damage_of_status
    )
    return told

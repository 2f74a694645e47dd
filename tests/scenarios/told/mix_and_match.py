"""Combine files of different sets."""

from tests.scenarios.honest import FIRST_SHARD, LATER_SHARD, day, first, second
from tests.scenarios.served import Served
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("mix-and-match", "Somebody combines files that were never published together.")
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()), reads={FIRST_SHARD: "FOUND", LATER_SHARD: "ABSENT"})
    for number, role in enumerate(("snapshot", "issuers", "status"), start=2):
        served = told.layer(f"{number}-other-{role}", _mixed(role), *old)
        told.step(f"The {role} file of another set.", served, day(1), Expected(first(), "MISMATCH"))
    served = told.layer("5-other-shard", _with_other_shard(), *old)
    reads = {FIRST_SHARD: "FOUND", LATER_SHARD: "MISMATCH"}
    told.step("The set is whole; one shard is another.", served, day(1), Expected(second()), reads=reads)
    return told


def _mixed(role: str) -> Served:
    """Return the second set with one file of the first, filled up to the length that was signed for."""
    other, length = first().files[first().path(role)], len(second().files[second().path(role)])
    return second().having(second().path(role), other.ljust(length)[:length])


def _with_other_shard() -> Served:
    return second().having(
        second().target("issuers", LATER_SHARD),
        first().files[first().target("issuers", FIRST_SHARD)],
    )

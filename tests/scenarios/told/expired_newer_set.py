"""Offer a newer set that has expired, for one that has not."""

from tests.scenarios.honest import day, first, second
from tests.scenarios.pinned_keys import key
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("expired-newer-set", "A newer set that has expired must not replace one that has not.")
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()))
    short = second().named({}, key("snapshot"), key("timestamp"), expires=day(2))
    served = told.layer("2-short-lived", short, *old)
    told.step("The newer set expired on day 2.", served, day(3), Expected(first(), "EXPIRED"))
    expired = Expected(short, expired=("snapshot", "timestamp"))
    told.step("On day 14 both have expired: the newer one is taken.", served, day(14), expired)
    return told

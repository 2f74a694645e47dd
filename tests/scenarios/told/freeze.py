"""Serve the same for ever."""

from tests.scenarios.honest import day, first, fourteen_days_later
from tests.scenarios.stage import Expected, Scenario

AFTER_14_DAYS = ("snapshot", "status", "timestamp")


def scenario() -> Scenario:
    told = Scenario("freeze", "Somebody keeps serving the set of day 0, so that a later revocation is never seen.")
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()))
    told.step("Nothing new for thirteen days: it is fresh still.", old, day(13), Expected(first()))
    told.step("On day 14 it has expired, and is kept.", old, day(14), Expected(first(), expired=AFTER_14_DAYS))
    nobody = Expected(first(), "MISSING", AFTER_14_DAYS)
    told.step("Nobody answers: it is kept, with its date.", (), day(15), nobody)
    new = told.layer("2-new", fourteen_days_later(), *old)
    told.step("The register answers again.", new, day(15), Expected(fourteen_days_later()))
    return told

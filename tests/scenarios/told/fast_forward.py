"""Inflate versions with stolen keys, so that honest sets look old."""

from tests.scenarios.honest import day, first, second, third
from tests.scenarios.pinned_keys import key
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("fast-forward", "Somebody stole the keys of snapshot and timestamp, and signed version 1000.")
    honest = told.layer("1-honest", first())
    told.step("The set is taken.", honest, day(0), Expected(first()))
    inflated = first().named({}, key("snapshot"), key("timestamp"), version=1000)
    stolen = told.layer("2-inflated", inflated, *honest)
    told.step("Nobody knows yet that the keys are stolen.", stolen, day(0.5), Expected(inflated))
    next_day = told.layer("3-honest", second(), *honest)
    told.step("The register's own next set looks old.", next_day, day(1), Expected(inflated, "ROLLBACK"))
    recovered = told.layer("4-keys-replaced", third(), *next_day)
    told.step("A new root replaces both keys, and with them the memory.", recovered, day(2), Expected(third()))
    told.step("The thief's set is worth nothing now.", stolen, day(2), Expected(third(), "BAD_SIGNATURE"))
    return told

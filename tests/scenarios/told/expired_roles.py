"""Let one role after the other expire, while the online ones are signed on."""

from tuf.api.metadata import Targets

from tests.scenarios.honest import day, first
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import Served
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("expired-roles", "The register forgets to sign one role again; each by itself makes a set stale.")
    old = told.layer("1-first", first())
    told.step("The set is taken.", old, day(0), Expected(first()))
    only_online = _signed_on(first(), 89)
    served = told.layer("2-day-89", only_online, *old)
    told.step("The day before issuers expire.", served, day(89), Expected(only_online))
    told.step("The day on which they do.", served, day(90), Expected(only_online, expired=("issuers",)))
    last = _signed_on(only_online, 364, "issuers")
    served = told.layer("3-day-364", last, *served)
    told.step("The day before root and targets expire.", served, day(364), Expected(last))
    told.step("The day on which they do.", served, day(365), Expected(last, expired=("root", "targets")))
    return told


def _signed_on(served: Served, number: int, *roles: str) -> Served:
    """Return the set with its online roles, and these, signed until thirteen days after day `number`."""

    def renew(targets: Targets) -> None:
        targets.expires = day(number + 13)

    versions = {}
    for role, signer in {"status": "status", **dict.fromkeys(roles, "register")}.items():
        versions[role] = served.versions[role] + 1
        served = served.next_role(role, renew, key(signer))
    return served.named(versions, key("snapshot"), key("timestamp"), expires=day(number + 13))

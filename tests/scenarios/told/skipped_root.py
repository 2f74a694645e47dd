"""Leave a root out of the chain."""

from tests.scenarios.honest import day, first
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import unchanged
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("skipped-root", "Somebody serves root 3 where root 2 should be, to hide what root 2 changed.")
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()))
    root_2 = first().next_root(unchanged, key("root-1"), key("root-2"))
    root_3 = root_2.next_root(unchanged, key("root-1"), key("root-2"))
    refused = Expected(first(), "MISMATCH")
    skipped = first().having("metadata/2.root.json", root_3.files["metadata/3.root.json"])
    told.step("Root 3 in the place of root 2.", told.layer("2-skipped", skipped, *old), day(1), refused)
    repeated = first().having("metadata/2.root.json", first().files["metadata/1.root.json"])
    told.step("Root 1 in the place of root 2.", told.layer("3-repeated", repeated, *old), day(1), refused)
    told.step("The whole chain is followed.", told.layer("4-whole", root_3, *old), day(1), Expected(root_3))
    return told

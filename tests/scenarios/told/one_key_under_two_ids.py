"""Count one key twice."""

from typing import Any

from securesystemslib.signer import Key, Signature
from tuf.api.metadata import Metadata, Root

from signing.trust.keys import RoleSigner
from tests.scenarios.honest import day, first
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import Served
from tests.scenarios.stage import Expected, Scenario

SECOND_ID = "0" * 64


def scenario() -> Scenario:
    told = Scenario("one-key-under-two-ids", "A threshold of two is met by one key that has two names.")
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()))
    served = told.layer("2-root", _root_signed_twice(), *old)
    refused = Expected(first(), "BAD_SIGNATURE")
    told.step("Two of the old keys sign a root whose own two are one.", served, day(1), refused)
    served = told.layer("3-targets", _targets_signed_twice(), *old)
    told.step(
        "A good root names one key twice for targets, which that key signs. The old targets role is signed by two"
        " keys that the root names no longer, so no set is left in hand.",
        served,
        day(1),
        Expected(None, "BAD_SIGNATURE"),
    )
    return told


def _root_signed_twice() -> Served:
    root = first().read("root")
    root.signed.version += 1
    _name_twice(root.signed, "root")
    signed = first().signed(root, "metadata/2.root.json", key("root-1"), key("root-2"))
    return signed.having("metadata/2.root.json", _under_both_ids(root))


def _targets_signed_twice() -> Served:
    rooted = first().next_root(lambda root: _name_twice(root, "targets"), key("root-1"), key("root-2"))
    targets = rooted.read("targets")
    targets.signed.version += 1
    targets.sign(RoleSigner(key("root-1")))
    offered = rooted.having(f"metadata/{targets.signed.version}.targets.json", _under_both_ids(targets))
    return offered.named({"targets": targets.signed.version}, key("snapshot"), key("timestamp"))


def _name_twice(root: Root, role: str) -> None:
    """Let the first key of a role, under two ids and in two spellings, be the only one."""
    first_id = root.roles[role].keyids[0]
    known = root.keys[first_id].to_dict()
    other_spelling = {"public": known["keyval"]["public"].rstrip("\n")}
    root.keys[SECOND_ID] = Key.from_dict(SECOND_ID, {**known, "keyval": other_spelling})
    root.roles[role].keyids = [first_id, SECOND_ID]


def _under_both_ids(metadata: Metadata[Any]) -> bytes:
    mine = metadata.signatures[RoleSigner(key("root-1")).public_key.keyid]
    metadata.signatures[SECOND_ID] = Signature(SECOND_ID, mine.signature)
    return metadata.to_bytes()

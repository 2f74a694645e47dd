"""Sign forms that this release does not read."""

from typing import Any

from tuf.api.metadata import MetaFile, Root, TargetFile, Targets

from tests.scenarios.honest import STATUS_FILE, day, first
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import Served
from tests.scenarios.stage import Expected, Scenario


def scenario() -> Scenario:
    told = Scenario("foreign-forms", "Well-signed files in a form that leaves something open are refused.")
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()))
    refused = Expected(first(), "UNSUPPORTED")
    served = told.layer("2-no-length", _unnamed(length=None), *old)
    told.step("The timestamp names a snapshot without its length.", served, day(1), refused)
    served = told.layer("3-no-hash", _unnamed(hashes=None), *old)
    told.step("The timestamp names a snapshot without its hash.", served, day(1), refused)
    undated = first().read("timestamp")
    undated.signed.version += 1
    del undated.signed.unrecognized_fields["x-issued"]
    served = told.layer("4-undated", first().signed(undated, "metadata/timestamp.json", key("timestamp")), *old)
    told.step("A timestamp does not say when it was issued.", served, day(1), Expected(first(), "MALFORMED"))
    sha512 = first().next_role("status", _by_sha512, key("status"))
    sha512 = sha512.named({"status": first().versions["status"] + 1}, key("snapshot"), key("timestamp"))
    served = told.layer("5-sha512", sha512, *old)
    reads = {STATUS_FILE: "UNSUPPORTED"}
    told.step("A status list is named by SHA-512.", served, day(1), Expected(sha512), reads=reads)
    loose = first().next_root(_inconsistent, key("root-1"), key("root-2"))
    served = told.layer("6-no-consistent-snapshot", loose, *old)
    told.step("A root gives consistent snapshots up.", served, day(1), Expected(None, "UNSUPPORTED"))
    return told


def _unnamed(**changes: Any) -> Served:
    timestamp = first().read("timestamp")
    named: MetaFile = timestamp.signed.snapshot_meta
    fields = {"version": named.version, "length": named.length, "hashes": named.hashes, **changes}
    timestamp.signed.version += 1
    timestamp.signed.snapshot_meta = MetaFile(**fields)
    return first().signed(timestamp, "metadata/timestamp.json", key("timestamp"))


def _by_sha512(targets: Targets) -> None:
    content = first().files[first().target("status", STATUS_FILE)]
    targets.targets[STATUS_FILE] = TargetFile.from_data(STATUS_FILE, content, ["sha512"])


def _inconsistent(root: Root) -> None:
    root.consistent_snapshot = False

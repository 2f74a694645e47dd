"""Serve a timestamp that is not what it should be, with and without a good signature."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from signing.trust.paths import TIMESTAMP_PATH
from tests.scenarios.honest import day, first
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import Served
from tests.scenarios.stage import Expected, Scenario

DEEP = b"[" * 4_000


def scenario() -> Scenario:
    told = Scenario(
        "malformed-files", "Whoever stands between can write anything into a file: it is refused, never a crash."
    )
    old = told.layer("1-old", first())
    told.step("The set is taken.", old, day(0), Expected(first()))
    for name, about, served in (
        ("2-not-json", "The timestamp is no JSON.", _replaced(lambda _: b"<html>")),
        ("3-null", "The timestamp is null.", _replaced(lambda _: b"null")),
        ("4-too-deep", "The timestamp is nested deeper than parsers go.", _replaced(lambda _: DEEP)),
        ("5-snapshot", "The timestamp is a snapshot.", _replaced(lambda _: first().files[first().path("snapshot")])),
        ("6-fraction", "The timestamp holds a number that is no integer.", _with(signed={"x-more": 1.5})),
        ("7-lone-surrogate", "The timestamp holds half a character.", _with(signed={"x-more": "\ud800"})),
        ("8-no-signature", "A signature is null.", _with(signatures=[None])),
        ("9-signature-of-text", "A signature is a text.", _with(signatures=["00"])),
        ("10-nameless", "A signature does not name its key.", _with(signatures=[{"sig": "00"}])),
        ("11-unsigned", "A signature is there without its bytes.", _with(signatures=[{"keyid": "00"}])),
        ("12-another-spelling", "The moment of issue is spelled in another way.", _spelled("2026-1-2T0:0:0Z")),
        ("13-no-such-day", "The day of issue does not exist.", _spelled("2026-02-31T00:00:00Z")),
        ("14-midnight-at-the-end", "The hour of issue does not exist.", _spelled("2026-01-01T24:00:00Z")),
    ):
        refused = Expected(first(), "MALFORMED")
        told.step(about, told.layer(name, served, *old), day(1), refused)
    return told


def _replaced(edit: Callable[[bytes], bytes]) -> Served:
    return first().edited(TIMESTAMP_PATH, edit)


def _with(**changes: Any) -> Served:
    return _replaced(partial(_changed, changes))


def _changed(changes: dict[str, Any], data: bytes) -> bytes:
    timestamp = json.loads(data)
    for member, value in changes.items():
        timestamp[member] = {**timestamp[member], **value} if isinstance(value, dict) else value
    return json.dumps(timestamp).encode()


def _spelled(issued: str) -> Served:
    timestamp = first().read("timestamp")
    timestamp.signed.version += 1
    timestamp.signed.unrecognized_fields["x-issued"] = issued
    return first().signed(timestamp, TIMESTAMP_PATH, key("timestamp"))

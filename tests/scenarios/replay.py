"""Replays a scenario with the Python client."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from signing.trust.client import TrustClient
from signing.trust.errors import TrustError
from signing.trust.memory import MemoryInProcess
from signing.trust.metadata import sha256_of
from signing.trust.reading import DirectoryReader, OverlayReader
from signing.trust.roles import Role
from signing.trust.trusted_set import TrustedSet

TOLD = (Role.ROOT, Role.TIMESTAMP, Role.SNAPSHOT, Role.TARGETS, Role.ISSUERS, Role.STATUS)


@dataclass(frozen=True, slots=True)
class Told:
    """One step: what it should come to, and what it came to."""

    about: str
    expected: dict[str, Any]
    found: dict[str, Any]


def replay(directory: Path) -> list[Told]:
    """Replay the scenario in `directory`."""
    scenario = json.loads((directory / "scenario.json").read_bytes())
    root, memory = (directory / scenario["root"]).read_bytes(), MemoryInProcess()
    return [_take(directory, root, memory, step) for step in scenario["steps"]]


def _take(directory: Path, root: bytes, memory: MemoryInProcess, step: dict[str, Any]) -> Told:
    client, now = TrustClient(root, memory), datetime.fromisoformat(step["now"])
    for damaged in step.get("damage", ()):
        _damage(client, memory, damaged, now)
    reader = OverlayReader(*(DirectoryReader(directory / layer) for layer in step["serve"]))
    refused = _refresh(client, reader, now)
    in_hand = client.stored(now, reader)
    reads = [{"target": read["target"], "outcome": _read(in_hand, read["target"])} for read in step.get("reads", ())]
    expected = {**step["expect"], "reads": step.get("reads", [])}
    return Told(step["about"], expected, {"refused": refused, **_describe(in_hand), "reads": reads})


def _refresh(client: TrustClient, reader: OverlayReader, now: datetime) -> str | None:
    try:
        client.refresh(reader, now)
    except TrustError as error:
        return error.code
    return None


def _describe(in_hand: TrustedSet | None) -> dict[str, Any]:
    if in_hand is None:
        return {"state": "NONE", "expired": [], "versions": None, "issued": None}
    return {
        "state": "STALE" if in_hand.expired else "FRESH",
        "expired": sorted(in_hand.expired),
        "versions": {role.value: in_hand.versions[role] for role in TOLD},
        "issued": f"{in_hand.issued:%Y-%m-%dT%H:%M:%SZ}",
    }


def _read(in_hand: TrustedSet | None, name: str) -> str:
    if in_hand is None:
        return "NONE"
    try:
        return "ABSENT" if in_hand.target(name) is None else "FOUND"
    except TrustError as error:
        return error.code


def _damage(client: TrustClient, memory: MemoryInProcess, damaged: str | dict[str, str], now: datetime) -> None:
    """Cut the last byte off a stored file."""
    if isinstance(damaged, str):
        memory.committed[damaged] = memory.committed[damaged][:-1]
        return
    in_hand, name = client.stored(now), damaged["target"]
    assert in_hand is not None
    sha256 = sha256_of(in_hand.verified.delegated[Role(name.partition("/")[0])].signed.targets[name])
    memory.targets[sha256] = memory.targets[sha256][:-1]

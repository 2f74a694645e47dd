"""Writes a scenario down: layers of served files, and the steps that serve them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.scenarios.served import Served

Layers = tuple[str, ...]
"""Names of layers, the uppermost first."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a step must come to."""

    in_hand: Served | None
    """The set that the client holds after the step."""
    refused: str | None = None
    expired: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the member `expect`."""
        return {
            "refused": self.refused,
            "state": "NONE" if self.in_hand is None else "STALE" if self.expired else "FRESH",
            "expired": sorted(self.expired),
            "versions": self.in_hand.versions if self.in_hand else None,
            "issued": self.in_hand.issued if self.in_hand else None,
        }


@dataclass(slots=True)
class Scenario:
    """One attack or accident."""

    name: str
    about: str
    root: str = ""
    layers: dict[str, Mapping[str, bytes]] = field(default_factory=dict)
    steps: list[dict[str, Any]] = field(default_factory=list)

    def layer(self, name: str, served: Served, *below: str) -> Layers:
        """Add what `served` has and the layers below it do not; return the layers together."""
        beneath: dict[str, bytes] = {}
        for lower in reversed(below):
            beneath.update(self.layers[lower])
        own = {path: data for path, data in served.files.items() if beneath.get(path) != data}
        self.layers[name] = own
        self.root = self.root or f"{name}/metadata/1.root.json"
        return (name, *below)

    def step(
        self,
        about: str,
        serve: Layers,
        now: datetime,
        expected: Expected,
        *,
        reads: Mapping[str, str] | None = None,
        damage: Sequence[str | dict[str, str]] = (),
    ) -> None:
        """Add a step."""
        step: dict[str, Any] = {"about": about, "serve": list(serve), "now": f"{now:%Y-%m-%dT%H:%M:%SZ}"}
        step["expect"] = expected.as_json()
        if reads:
            step["reads"] = [{"target": name, "outcome": outcome} for name, outcome in reads.items()]
        if damage:
            step["damage"] = list(damage)
        self.steps.append(step)

    def write(self, parent: Path) -> None:
        """Write the scenario's directory."""
        directory = parent / self.name
        files = {f"{name}/{path}": data for name, layer in self.layers.items() for path, data in layer.items()}
        for path, data in {**files, "scenario.json": self._description()}.items():
            (directory / path).parent.mkdir(parents=True, exist_ok=True)
            (directory / path).write_bytes(data)

    def _description(self) -> bytes:
        told = {"name": self.name, "about": self.about, "root": self.root, "steps": self.steps}
        return (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()

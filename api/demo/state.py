"""What a demonstration remembers beside the register: how it was drawn, and what it calls itself."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Self

FILE = "demo.json"


@dataclass(frozen=True, slots=True)
class DemoState:
    """Everything that makes the same register again."""

    seed: int
    until: date
    """The last day of the history that is drawn."""
    is_small: bool
    identifier: str
    """What the register calls itself (`iss`): the address of its first start, for ever."""
    starts: int = 0
    """How many certificates the demonstration has issued by mutation, one each start."""

    @classmethod
    def read(cls, directory: Path) -> Self | None:
        """Return the state of a directory, or None where there was no demonstration."""
        path = directory / FILE
        if not path.exists():
            return None
        members: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return cls(**{**members, "until": date.fromisoformat(members["until"])})

    def write(self, directory: Path) -> None:
        """Write the state, whole or not at all."""
        directory.mkdir(parents=True, exist_ok=True)
        members = {**asdict(self), "until": self.until.isoformat()}
        draft = directory / f"{FILE}.new"
        draft.write_text(json.dumps(members, indent=2) + "\n", encoding="utf-8")
        draft.replace(directory / FILE)

    def started_again(self) -> Self:
        """Return the state of the next start."""
        return replace(self, starts=self.starts + 1)

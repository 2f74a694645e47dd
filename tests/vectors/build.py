"""Writes `trust/` and `cases/` again: `python -m tests.vectors.build`.

The same pinned keys, moments and deterministic signatures give the same bytes, as long as zlib compresses alike.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.vectors.case import Case
from tests.vectors.families import (
    authority,
    clocks,
    encodings,
    genuine,
    headers,
    issuers,
    names,
    payloads,
    signatures,
    statuses,
    transports,
    versions,
)
from tests.vectors.registers import write_registers

HERE = Path(__file__).parent
FAMILIES = (
    genuine,
    headers,
    payloads,
    encodings,
    transports,
    signatures,
    issuers,
    authority,
    statuses,
    clocks,
    names,
    versions,
)


def all_cases() -> Iterator[Case]:
    """Yield every case of every family."""
    for family in FAMILIES:
        yield from family.cases()


def build(directory: Path) -> None:
    """Write every repository and every case below `directory`, and nothing else."""
    for name in ("trust", "cases"):
        shutil.rmtree(directory / name, ignore_errors=True)
    write_registers(directory / "trust")
    (directory / "cases").mkdir(parents=True)
    for case in all_cases():
        text = json.dumps(case.members(), indent=2) + "\n"
        file = directory / "cases" / f"{case.name}.json"
        if file.exists():
            raise ValueError(f"two cases are named {case.name}")
        file.write_text(text, encoding="ascii")


if __name__ == "__main__":
    build(HERE)

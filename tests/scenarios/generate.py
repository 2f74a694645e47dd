"""Writes the scenarios: `python -m tests.scenarios.generate`."""

import shutil
import sys
from pathlib import Path

from tests.scenarios import pinned_keys
from tests.scenarios.stage import Scenario
from tests.scenarios.told import (
    damaged_store,
    endless_data,
    expired_newer_set,
    expired_roles,
    fast_forward,
    foreign_forms,
    freeze,
    interrupted_refresh,
    malformed_files,
    mix_and_match,
    one_key_under_two_ids,
    rollback,
    skipped_root,
    status_key_signs_an_issuer,
    wrong_threshold,
)

FILES = Path(__file__).parent / "files"
TOLD = (
    rollback,
    freeze,
    fast_forward,
    mix_and_match,
    endless_data,
    wrong_threshold,
    one_key_under_two_ids,
    skipped_root,
    status_key_signs_an_issuer,
    expired_roles,
    interrupted_refresh,
    damaged_store,
    expired_newer_set,
    foreign_forms,
    malformed_files,
)


def scenarios() -> list[Scenario]:
    """Return every scenario."""
    return [module.scenario() for module in TOLD]


def write(directory: Path) -> None:
    """Write every scenario into a new directory."""
    for scenario in scenarios():
        scenario.write(directory)


if __name__ == "__main__":
    pinned_keys.make()
    shutil.rmtree(FILES, ignore_errors=True)
    write(FILES)
    sys.stdout.write(f"{len(TOLD)} scenarios\n")

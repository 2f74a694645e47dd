"""What some tests need from outside Python, and what happens when it is missing.

On a developer's machine such a test skips and says what to install. In CI (`CI=true`) the same absence is a failure:
a check that silently never runs is no check.
"""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def missing(what: str) -> NoReturn:
    """Skip the running test because `what` is not on this machine; in CI, fail it."""
    reason = f"needs {what}"
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason}, and CI must run every test", pytrace=False)
    pytest.skip(reason)


def require_program(name: str) -> str:
    """Return the path of the program `name`, or end the test as `missing` does."""
    return shutil.which(name) or missing(f"the program {name}")


def require_file(*candidates: str) -> Path:
    """Return the first of `candidates` that exists, or end the test as `missing` does."""
    for candidate in map(Path, candidates):
        if candidate.exists():
            return candidate
    missing(f"one of the files {', '.join(candidates)}")

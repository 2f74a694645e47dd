"""Runs every vector against the Python verifier, and rebuilds them; the checking page runs the same files."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from signing.transport import to_digits
from signing.trust.client import TrustClient
from signing.trust.memory import MemoryInProcess
from signing.trust.reading import DirectoryReader
from signing.trust.trusted_set import TrustedSet
from signing.verdicts import Check, Outcome, Verdict
from signing.verifier import verify
from tests.requirements import missing
from tests.vectors.build import HERE, build
from tests.vectors.crafting import token

FILES = sorted((HERE / "cases").glob("*.json"))
CASES = [json.loads(file.read_text(encoding="ascii")) for file in FILES]


@cache
def trusted(directory: str | None, at: datetime) -> TrustedSet | None:
    if directory is None:
        return None
    trust = HERE / "trust" / directory
    client = TrustClient((trust / "metadata" / "1.root.json").read_bytes(), MemoryInProcess())
    return client.refresh(DirectoryReader(trust), at)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_vector(case: dict[str, Any]) -> None:
    at = datetime.fromisoformat(case["at"])
    found = verify(case["text"], trusted(case["trust"], at), at)
    assert {
        "verdict": found.verdict,
        "checks": {result.check: result.outcome for result in found.checks},
        "defect": found.defect,
        "notes": list(found.notes),
    } == case["expected"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_nothing_is_shown_before_the_signature_passed(case: dict[str, Any]) -> None:
    at = datetime.fromisoformat(case["at"])
    found = verify(case["text"], trusted(case["trust"], at), at)
    assert (found.claims is not None) == (case["expected"]["checks"]["SIGNATURE"] == "PASSED")
    assert (found.issuer_name is not None) == (found.claims is not None)


def test_each_file_is_named_for_its_case_and_complete() -> None:
    for file, case in zip(FILES, CASES, strict=True):
        assert case["name"] == file.stem
        assert list(case) == ["name", "description", "origin", "text", "trust", "at", "expected"]
        assert list(case["expected"]) == ["verdict", "checks", "defect", "notes"]
        assert list(case["expected"]["checks"]) == list(Check)


def test_there_are_enough_of_each_kind() -> None:
    good = [case for case in CASES if case["expected"]["verdict"] == Verdict.VALID]
    assert len(good) >= 12
    assert len(CASES) - len(good) >= 60
    assert {case["expected"]["verdict"] for case in CASES} == set(Verdict)
    for check in Check:
        assert any(case["expected"]["checks"][check] == Outcome.FAILED for case in CASES)


def test_a_rebuild_gives_the_same_bytes(tmp_path: Path) -> None:
    reference = json.loads((HERE / "cases" / "good-digits-alone.json").read_text())["text"]
    if to_digits(token()) != reference:
        missing("a zlib that compresses as the one the vectors were built with")
    build(tmp_path)
    assert _contents(tmp_path, "cases") == _contents(HERE, "cases")
    assert _contents(tmp_path, "trust") == _contents(HERE, "trust")


def _contents(directory: Path, part: str) -> dict[str, bytes]:
    files = (file for file in (directory / part).rglob("*") if file.is_file())
    return {str(file.relative_to(directory)): file.read_bytes() for file in files}

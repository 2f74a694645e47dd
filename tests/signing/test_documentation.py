"""The guide for checkers names everything that a checker can meet."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from signing.verdicts import Check, Note, Outcome, Verdict
from tests.vectors.build import HERE

GUIDE = (Path(__file__).parents[2] / "docs" / "verifying.md").read_text(encoding="utf-8")
WORDS = set(re.findall(r"`([^`\n]+)`", GUIDE))


@pytest.mark.parametrize("word", [*Verdict, *Check, *Note])
def test_every_verdict_check_and_note_is_explained(word: str) -> None:
    assert word in WORDS


def test_the_verdicts_that_could_not_be_told_are_marked() -> None:
    for verdict in Verdict:
        row = next(line for line in GUIDE.splitlines() if line.startswith("|") and f"`{verdict}`" in line)
        assert ("(2)" in row) == (verdict.exit_status == 2), verdict


def test_every_option_is_explained() -> None:
    usage = subprocess.run(
        [sys.executable, "-m", "signing", "verify", "--help"], capture_output=True, text=True, check=True
    ).stdout
    options = set(re.findall(r"--[a-z]+", usage)) - {"--help"}
    assert options >= {"--at", "--json", "--memory", "--root", "--trust"}
    for option in options:
        assert f"`{option}" in GUIDE


def test_the_example_in_python_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    monkeypatch.chdir(HERE / "trust")
    exec(example.replace("trust-bundle.zip", "register"), {"text": "word"})  # noqa: S102 - our own page
    assert capsys.readouterr().out == f"{Verdict.NOT_OURS}\n"


def test_outcomes_are_named() -> None:
    assert f"`{Outcome.NOT_REACHED}`" in GUIDE

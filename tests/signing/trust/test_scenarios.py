"""One test for each attack on the trust distribution, and for each accident; the page's client replays the same."""

from pathlib import Path

import pytest

from tests.scenarios.generate import FILES, TOLD, write
from tests.scenarios.replay import replay

NAMES = [module.__name__.rpartition(".")[2].replace("_", "-") for module in TOLD]


@pytest.mark.parametrize("name", NAMES)
def test_readers_come_to_the_expected_outcome(name: str) -> None:
    told = replay(FILES / name)
    assert [step.found for step in told] == [step.expected for step in told]


@pytest.mark.parametrize("name", NAMES)
def test_each_attack_is_refused_at_least_once(name: str) -> None:
    assert any(step.expected["refused"] or step.expected["expired"] for step in replay(FILES / name))


def test_the_committed_scenarios_are_what_the_script_writes(tmp_path: Path) -> None:
    write(tmp_path)
    assert _contents(FILES) == _contents(tmp_path)


def _contents(directory: Path) -> dict[str, bytes]:
    return {str(file.relative_to(directory)): file.read_bytes() for file in directory.rglob("*") if file.is_file()}

import os
from pathlib import Path

import pytest

from signing.trust.memory import MemoryInDirectory, MemoryInProcess, TrustMemory


@pytest.fixture(params=["process", "directory"])
def memory(request: pytest.FixtureRequest, tmp_path: Path) -> TrustMemory:
    return MemoryInProcess() if request.param == "process" else MemoryInDirectory(tmp_path / "memory")


def test_a_new_memory_knows_nothing(memory: TrustMemory) -> None:
    assert (memory.root(1), memory.files(), memory.target("0" * 64)) == (None, {}, None)


def test_it_keeps_roots_by_version(memory: TrustMemory) -> None:
    memory.keep_root(2, b"two")
    memory.keep_root(3, b"three")
    assert [memory.root(version) for version in (1, 2, 3)] == [None, b"two", b"three"]


def test_a_commit_replaces_the_set_and_forgets_dead_targets(memory: TrustMemory) -> None:
    memory.keep_target("a" * 64, b"a")
    memory.keep_target("b" * 64, b"b")
    memory.commit({"metadata/timestamp.json": b"{}"}, {"a" * 64})
    memory.commit({"metadata/timestamp.json": '{"é":1}'.encode()}, {"a" * 64})
    assert memory.files() == {"metadata/timestamp.json": '{"é":1}'.encode()}
    assert (memory.target("a" * 64), memory.target("b" * 64)) == (b"a", None)


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"metadata/timestamp.json": 1}', "\x00", "[" * 100_000])
def test_a_damaged_set_is_no_set(tmp_path: Path, damaged: str) -> None:
    memory = MemoryInDirectory(tmp_path)
    memory.commit({"metadata/timestamp.json": b"{}"}, set())
    (tmp_path / "set.json").write_text(damaged)
    assert memory.files() == {}


def test_what_a_crash_left_behind_is_not_a_target(tmp_path: Path) -> None:
    memory = MemoryInDirectory(tmp_path)
    memory.keep_target("a" * 64, b"a")
    (tmp_path / "targets" / f".{'b' * 64}.1.new").write_bytes(b"half")
    memory.commit({}, {"a" * 64})
    assert [file.name for file in (tmp_path / "targets").iterdir()] == ["a" * 64]


def test_another_process_may_commit_while_a_target_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, other, sync = MemoryInDirectory(tmp_path), MemoryInDirectory(tmp_path), os.fsync

    def interrupted(descriptor: int) -> None:
        monkeypatch.setattr(os, "fsync", sync)
        other.commit({}, set())
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", interrupted)
    mine.keep_target("a" * 64, b"a")
    assert mine.target("a" * 64) is None
    mine.keep_target("a" * 64, b"a")
    assert mine.target("a" * 64) == b"a"

"""A demonstration in a process of its own, as a reader of the README starts it."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

KOMPETEN = Path(sys.executable).with_name("kompeten")
_SERVING = re.compile(r"Serving at (http://\S+?)/ ")
_PATIENCE = 600  # seconds


@dataclass(frozen=True, slots=True)
class Started:
    """A demonstration that serves."""

    process: subprocess.Popen[str]
    address: str
    said: list[str]
    """The lines on its terminal until it served."""


def arguments(directory: Path, *more: str) -> list[str]:
    """Return the command line of a small demonstration."""
    return [str(KOMPETEN), "demo", "--small", "--directory", str(directory), *more]


def environment() -> dict[str, str]:
    """Return an environment without settings of the machine, but for a port that is free."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KOMPETEN_")}
    return {**kept, "KOMPETEN_PORT": "0", "PYTHONUNBUFFERED": "1"}


def run_once(directory: Path) -> subprocess.CompletedProcess[str]:
    """Run a demonstration that does not go on serving."""
    command = arguments(directory, "--no-serve")
    return subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, env=environment(), check=False)


@contextmanager
def started(directory: Path) -> Iterator[Started]:
    """Start a demonstration, wait until it serves, and interrupt it after the block."""
    with subprocess.Popen(
        arguments(directory), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment()
    ) as process:
        try:
            said: list[str] = []
            address = _address(process, said)
            yield Started(process, address, said)
        finally:
            process.send_signal(signal.SIGINT)
            _wait(process)


def _wait(process: subprocess.Popen[str]) -> None:
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        raise


def kill_while_building(directory: Path, events: int) -> None:
    """Start a demonstration, and kill it as soon as its register holds so many events."""
    command = arguments(directory, "--no-serve")
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()) as process:
        while _events(directory / "kompeten.sqlite3") < events:
            assert process.poll() is None, "it ended before it could be killed"
            time.sleep(0.01)
        process.kill()


def _events(database: Path) -> int:
    if not database.with_name(f"{database.name}-wal").exists():  # it is being made, and nobody may look at it
        return 0
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(database)) as connection:  # while it is migrated
        count: int = connection.execute("SELECT COUNT(*) FROM event").fetchone()[0]
        return count
    return 0


def _address(process: subprocess.Popen[str], said: list[str]) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        said.append(line)
        if found := _SERVING.search(line):
            return found[1]
    raise AssertionError(f"it ended before it served: {''.join(said)}")

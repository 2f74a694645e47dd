"""Writing files so that after a crash each is there whole, or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole: into a neighbour first, synced, then renamed over `path`.

    The new name itself is durable once `sync_directories` has seen its directory.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    neighbour = path.with_name(f".{path.name}.{os.getpid()}.new")
    with neighbour.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    neighbour.replace(path)


def sync_directories(directories: Iterable[Path]) -> None:
    """Make the names in these directories durable."""
    for directory in sorted(set(directories)):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def replace_durably(path: Path, data: bytes) -> None:
    """Write one file whole and make its name durable."""
    write_whole(path, data)
    sync_directories([path.parent])

"""The papers of print jobs, as files: a directory for each job, which only the owner of the register may read."""

import fcntl
import os
import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


class Spool:
    """The directory in which papers wait to be fetched."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def paper(self, job: str, registration_number: str) -> Path:
        """Where the paper of a certificate is, or will be."""
        return self._directory / job / f"{registration_number}.pdf"

    def papers(self, job: str) -> Sequence[Path]:
        """Every finished paper of a job, in the order of their names."""
        return sorted((self._directory / job).glob("*.pdf"))

    @contextmanager
    def held(self, job: str) -> Iterator[bool]:
        """Hold a job for the block, unless another process does; the system lets go of it when this process dies."""
        directory = self._directory / job
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (directory / ".held").open("wb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
            else:
                yield True

    def jobs(self) -> Collection[str]:
        """The jobs that have a directory here."""
        return {directory.name for directory in self._directory.glob("*")}

    def remove(self, job: str) -> None:
        """Remove every paper of a job."""
        shutil.rmtree(self._directory / job, ignore_errors=True)


def write_paper(path: Path, pdf: bytes) -> None:
    """Write a paper so that it is there whole or not at all."""
    draft = path.with_suffix(".draft")
    with draft.open("wb") as file:
        file.write(pdf)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)

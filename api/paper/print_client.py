"""Asks a register for many papers over HTTP, follows the job, and fetches what it made."""

import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import httpx2

LOOK_AGAIN = 0.5  # seconds
PATIENCE = 30.0  # seconds for one answer


class Refused(RuntimeError):
    """The register refuses; the text is its reason."""


@dataclass(frozen=True, slots=True)
class Job:
    """A print job as the register tells of it."""

    number: str
    status: str
    total: int
    drawn: int
    left_out: Sequence[str]

    @classmethod
    def of(cls, told: dict[str, Any]) -> "Job":
        """Read what the register answered."""
        return cls(told["number"], told["status"], told["total"], told["drawn"], told["leftOut"])

    @property
    def is_running(self) -> bool:
        """Whether there is more to come."""
        return self.status == "RUNNING"


class PrintClient:
    """One officer's way to the print jobs of a register; use it in a `with` block."""

    def __init__(self, server: str, token: str) -> None:
        self._http = httpx2.Client(base_url=server, headers={"Authorization": f"Bearer {token}"}, timeout=PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._http.close()

    def begin(self, registration_numbers: Sequence[str], reason: str) -> Job:
        """Begin a job, or take up the one of the same list for the same reason. Raises Refused, TransportError."""
        body = {
            "idempotencyKey": _key(registration_numbers, reason),
            "registrationNumbers": list(registration_numbers),
            "reason": reason,
        }
        return Job.of(_checked(self._http.post("/prints", json=body)).json())

    def follow(self, job: Job) -> Iterator[Job]:
        """Tell how far the job is until it has ended, however often the server goes away. Raises Refused."""
        yield job
        while job.is_running:
            time.sleep(LOOK_AGAIN)
            try:
                answer = self._http.get(f"/prints/{job.number}")
            except httpx2.TransportError:
                continue
            if not answer.is_server_error:
                job = Job.of(_checked(answer).json())
            yield job

    def cancel(self, number: str) -> Job:
        """Cancel a job. Raises Refused, TransportError."""
        return Job.of(_checked(self._http.delete(f"/prints/{number}")).json())

    def fetch(self, job: Job, path: Path) -> None:
        """Write the papers of a finished job, whole or not at all. Raises Refused, TransportError."""
        draft = path.with_name(f".{path.name}.draft")
        with self._http.stream("GET", f"/prints/{job.number}/papers.zip") as answer, draft.open("wb") as file:
            if answer.is_error:
                answer.read()
            for part in _checked(answer).iter_bytes():
                file.write(part)
        draft.replace(path)


def _key(registration_numbers: Sequence[str], reason: str) -> str:
    """The same list for the same reason is the same job, so that a command that was broken off is simply repeated."""
    return hashlib.sha256("\n".join([reason, *registration_numbers]).encode()).hexdigest()


def _checked(answer: httpx2.Response) -> httpx2.Response:
    if not answer.is_error:
        return answer
    try:
        raise Refused(answer.json()["errors"][0]["message"])
    except (ValueError, KeyError, IndexError, TypeError):
        raise Refused(f"the server answered {answer.status_code}") from None

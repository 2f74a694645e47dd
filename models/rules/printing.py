"""Which certificates may be put on paper, and how a print job goes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import ClassVar

from models.rules.certificates import CertificateStatus
from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import InvalidInput, RuleViolation

LONGEST_RUN = 1_000  # certificates printed at once
MOST_JOBS = 3
"""Print jobs of one LSP that are under way or whose papers are kept."""
KEPT = timedelta(days=1)
"""How long the papers of a finished job are kept."""
BOUNDED = "docs/decisions/a-print-job-is-rows-in-the-register-and-files-that-are-soon-removed.md"


class PrintJobStatus(StrEnum):
    """How a print job stands."""

    RUNNING = "RUNNING"
    """Its papers are being drawn, or wait for that."""
    FINISHED = "FINISHED"
    """Its papers can be fetched."""
    CANCELLED = "CANCELLED"
    CLEARED = "CLEARED"
    """Its papers were removed, a day after it had finished."""


PRINT_JOB = LifeCycle(
    "PRINT_JOB",
    PrintJobStatus.RUNNING,
    (
        Step("FINISH", (PrintJobStatus.RUNNING,), PrintJobStatus.FINISHED),
        Step("CANCEL", (PrintJobStatus.RUNNING,), PrintJobStatus.CANCELLED),
        Step("CLEAR", (PrintJobStatus.FINISHED,), PrintJobStatus.CLEARED),
    ),
)


class PrintJobItemStatus(StrEnum):
    """How one paper of a print job stands."""

    WAITING = "WAITING"
    DRAWN = "DRAWN"
    LEFT_OUT = "LEFT_OUT"
    """The certificate did not hold any more when its turn came."""


@dataclass(eq=False)
class NotPrintable(RuleViolation):
    """A certificate that does not hold is not printed again."""

    source: ClassVar[str] = "Domain 2.13: the holder of a frozen or revoked certificate may not show it"
    template: ClassVar[str] = "{registration_number} is {status} and is not printed."
    registration_number: str
    status: CertificateStatus


@dataclass(eq=False)
class TooManyPrintJobs(RuleViolation):
    """An LSP has as many print jobs as are kept for it."""

    source: ClassVar[str] = BOUNDED
    template: ClassVar[str] = "{licence_number} has {jobs} print jobs: wait for one, cancel it, or for its day to pass."
    licence_number: str
    jobs: int


@dataclass(eq=False)
class PapersNotThere(RuleViolation):
    """The papers of a print job can be fetched while it is finished, not before and not after."""

    source: ClassVar[str] = BOUNDED
    template: ClassVar[str] = "The papers of {number} are not there: it is {status}."
    number: str
    status: PrintJobStatus


@dataclass(eq=False)
class PapersWaiting(RuleViolation):
    """A print job is finished when no paper of it waits."""

    source: ClassVar[str] = BOUNDED
    template: ClassVar[str] = "{papers} papers of {number} wait to be drawn."
    number: str
    papers: int


def check_printable_status(registration_number: str, status: CertificateStatus) -> None:
    """Raises NotPrintable unless the certificate is active."""
    if status is not CertificateStatus.ACTIVE:
        raise NotPrintable(registration_number, status)


def check_print_run(registration_numbers: Collection[str]) -> None:
    """Raises InvalidInput unless there are 1 to 1,000 certificates, each once."""
    if not 1 <= len(registration_numbers) <= LONGEST_RUN:
        raise InvalidInput("registrationNumbers", f"must be between 1 and {LONGEST_RUN}")
    if len(set(registration_numbers)) < len(registration_numbers):
        raise InvalidInput("registrationNumbers", "must differ within one call")


def check_another_job(licence_number: str, jobs: int) -> None:
    """Raises TooManyPrintJobs unless an LSP that has so many may have one more."""
    if jobs >= MOST_JOBS:
        raise TooManyPrintJobs(licence_number, jobs)


def check_papers_there(number: str, status: PrintJobStatus) -> None:
    """Raises PapersNotThere unless the job is finished."""
    if status is not PrintJobStatus.FINISHED:
        raise PapersNotThere(number, status)


def check_nothing_waits(number: str, papers: int) -> None:
    """Raises PapersWaiting when some papers of a job wait."""
    if papers:
        raise PapersWaiting(number, papers)

"""What a check of a certificate can answer: one enumeration for Python, JavaScript, GraphQL and the command line."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from signing.claims import CertificateClaims

if TYPE_CHECKING:
    from signing.defects import Defect  # which itself names the verdict of each defect


class Verdict(StrEnum):
    """The answer. The first check that fails, in the order of `Check`, decides it."""

    VALID = "VALID"
    MALFORMED = "MALFORMED"
    NOT_OURS = "NOT_OURS"
    UNSUPPORTED = "UNSUPPORTED"
    UNKNOWN_ISSUER = "UNKNOWN_ISSUER"
    BAD_SIGNATURE = "BAD_SIGNATURE"
    KEY_COMPROMISED = "KEY_COMPROMISED"
    ISSUER_NOT_AUTHORISED = "ISSUER_NOT_AUTHORISED"
    REVOKED = "REVOKED"
    SUSPENDED = "SUSPENDED"
    NOT_ACTIVATED = "NOT_ACTIVATED"
    NOT_YET_VALID = "NOT_YET_VALID"
    EXPIRED = "EXPIRED"
    STATUS_STALE = "STATUS_STALE"
    TRUST_STALE = "TRUST_STALE"
    CLOCK_IMPLAUSIBLE = "CLOCK_IMPLAUSIBLE"
    TRUST_UNAVAILABLE = "TRUST_UNAVAILABLE"

    @property
    def exit_status(self) -> int:
        """The process's answer: 0 valid, 1 not valid, 2 could not tell."""
        if self is Verdict.VALID:
            return 0
        return 2 if self in _COULD_NOT_TELL else 1


_COULD_NOT_TELL = frozenset(
    {
        Verdict.UNSUPPORTED,
        Verdict.STATUS_STALE,
        Verdict.TRUST_STALE,
        Verdict.CLOCK_IMPLAUSIBLE,
        Verdict.TRUST_UNAVAILABLE,
    },
)


class Check(StrEnum):
    """The checks of a certificate, in the order in which they are made."""

    DECODING = "DECODING"
    PROFILE = "PROFILE"
    ISSUER = "ISSUER"
    SIGNATURE = "SIGNATURE"
    KEY = "KEY"
    AUTHORISATION = "AUTHORISATION"
    STATUS = "STATUS"
    DATES = "DATES"
    FRESHNESS = "FRESHNESS"


class Outcome(StrEnum):
    """What became of one check."""

    PASSED = "PASSED"
    FAILED = "FAILED"
    NOT_REACHED = "NOT_REACHED"


class Note(StrEnum):
    """What a reader should know beside the verdict; a note never changes it."""

    ISSUER_LICENCE_ENDED_LATER = "ISSUER_LICENCE_ENDED_LATER"
    SUPERSEDED = "SUPERSEDED"
    FOREIGN_HOST = "FOREIGN_HOST"
    TEST_REGISTER = "TEST_REGISTER"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check and what became of it."""

    check: Check
    outcome: Outcome
    explanation: str
    """One English sentence; holds nothing of a token whose signature has not passed."""
    explanation_indonesian: str
    """The same in Indonesian."""


@dataclass(frozen=True, slots=True)
class Verification:
    """Everything a check of one certificate found out."""

    verdict: Verdict
    checks: tuple[CheckResult, ...]
    """Every check in order, also those that were not reached."""
    claims: CertificateClaims | None
    """The signed fields; None unless the signature passed."""
    notes: tuple[Note, ...]
    at: datetime
    """The moment for which the question was asked."""
    data_of: datetime | None
    """When the register signed the data that were used; None without any."""
    defect: "Defect | None" = None
    """What is wrong with the text itself, when DECODING or PROFILE failed."""
    issuer_name: str | None = None
    """The name of the issuing LSP in the register's list; None unless the signature passed."""
    scanned_host: str | None = None
    """What stood in front of the scanned digits, `https://cek.bnsp.go.id`, when something did."""

    @property
    def age(self) -> timedelta | None:
        """How old the data were at the moment of the question; negative when its clock was behind."""
        return None if self.data_of is None else self.at - self.data_of

    def outcome(self, check: Check) -> Outcome:
        """What became of one check."""
        return next(result.outcome for result in self.checks if result.check is check)

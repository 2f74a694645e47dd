"""Which certificates may be put on paper."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from models.rules.certificates import CertificateStatus
from models.rules.violations import InvalidInput, RuleViolation

LONGEST_RUN = 1_000  # certificates printed at once


@dataclass(eq=False)
class NotPrintable(RuleViolation):
    """A certificate that does not hold is not printed again."""

    source: ClassVar[str] = "Domain 2.13: the holder of a frozen or revoked certificate may not show it"
    template: ClassVar[str] = "{registration_number} is {status} and is not printed."
    registration_number: str
    status: CertificateStatus


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

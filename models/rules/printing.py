"""Which certificates may be put on paper."""

from dataclasses import dataclass
from typing import ClassVar

from models.rules.certificates import CertificateStatus
from models.rules.violations import RuleViolation


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

"""Certificates from before the register: whose number it is, and what may take their place."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from models.rules.certificates import SUSPENSION_AND_REVOCATION
from models.rules.names import is_same_name
from models.rules.numbers import LicenceNumber, RegistrationNumber
from models.rules.violations import InvalidInput, RuleViolation

NUMBERS = "Peraturan BNSP 03/BNSP.302/X/2013, clause 5.6: the registration number names the LSP's licence"
MOST_AT_ONCE = 500  # certificates in one transaction


@dataclass(eq=False)
class NumberOfAnotherLsp(RuleViolation):
    """The registration number carries the licence of another LSP."""

    source: ClassVar[str] = NUMBERS
    template: ClassVar[str] = "{registration_number} is not a number of {licence_number}."
    registration_number: str
    licence_number: str


@dataclass(eq=False)
class NotItsReplacement(RuleViolation):
    """The certificate is not a signed one of the same LSP and the same person."""

    source: ClassVar[str] = NUMBERS
    template: ClassVar[str] = "{registration_number} is replaced by a signed certificate of its LSP and its holder."
    registration_number: str


@dataclass(eq=False)
class ImportedNotStanding(RuleViolation):
    """The old certificate was revoked, or another took its place: nothing more becomes of it."""

    source: ClassVar[str] = SUSPENSION_AND_REVOCATION
    template: ClassVar[str] = "{registration_number} was revoked or replaced already."
    registration_number: str


def check_batch(certificates: int) -> None:
    """Raises InvalidInput unless there are some certificates, and not too many for one transaction."""
    if not 1 <= certificates <= MOST_AT_ONCE:
        raise InvalidInput("certificates", f"must be between 1 and {MOST_AT_ONCE}")


def check_days(issued_on: date, valid_until: date, revoked_on: date | None, today: date) -> None:
    """Raises InvalidInput when the days of a paper are out of order."""
    if valid_until < issued_on:
        raise InvalidInput("validUntil", "is before the day of issue")
    if revoked_on is not None and not issued_on <= revoked_on <= today:
        raise InvalidInput("revokedOn", "is before the day of issue, or still to come")


def check_standing(registration_number: str, revoked_on: date | None, *, is_replaced: bool) -> None:
    """Raises ImportedNotStanding for an old certificate that was revoked or replaced."""
    if revoked_on is not None or is_replaced:
        raise ImportedNotStanding(registration_number)


def check_issuer(number: RegistrationNumber, licence_number: str) -> None:
    """Raises NumberOfAnotherLsp unless the number carries the licence of the LSP."""
    if int(number.licence) != int(LicenceNumber.parse(licence_number).digits):
        raise NumberOfAnotherLsp(str(number), licence_number)


def check_replaces(registration_number: str, name: str, other_name: str | None) -> None:
    """Raises NotItsReplacement unless the other certificate, if it may stand at all, names the same person."""
    if other_name is None or not is_same_name(name, other_name):
        raise NotItsReplacement(registration_number)

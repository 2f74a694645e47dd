"""Certificates from before the register: whose number it is, and what may take their place."""

from dataclasses import dataclass
from typing import ClassVar

from models.rules.names import is_same_name
from models.rules.numbers import LicenceNumber, RegistrationNumber
from models.rules.violations import RuleViolation

NUMBERS = "Peraturan BNSP 03/BNSP.302/X/2013, clause 5.6: the registration number names the LSP's licence"


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


def check_issuer(number: RegistrationNumber, licence_number: str) -> None:
    """Raises NumberOfAnotherLsp unless the number carries the licence of the LSP."""
    if int(number.licence) != int(LicenceNumber.parse(licence_number).digits):
        raise NumberOfAnotherLsp(str(number), licence_number)


def check_replaces(registration_number: str, name: str, other_name: str | None) -> None:
    """Raises NotItsReplacement unless the other certificate, if it may stand at all, names the same person."""
    if other_name is None or not is_same_name(name, other_name):
        raise NotItsReplacement(registration_number)

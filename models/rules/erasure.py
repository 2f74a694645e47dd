"""When a person's data may be erased, and what must end before (UU 27/2022, domain.md 2.15).

A register entry stays for ever: its numbers, its days and its hashes. What tells who the person is does not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.certificates import CertificateStatus, is_expired
from models.rules.names import comparable_name
from models.rules.national_id import NationalId
from models.rules.texts import written
from models.rules.violations import InvalidInput, RuleViolation

PUBLIC_TASK = "UU 27/2022, article 15: a person's rights yield to the public interest in running the state"
RECORDS = "ISO/IEC 17024, clause 7.1: records of a person are kept for one full cycle of certification at least"
LONGEST_REFERENCE = 80  # characters
NUMBER_OF_A_PERSON = re.compile(r"(?:\d[ .-]?){15}\d")
NOT_A_LETTER = re.compile(r"[\W\d_]+")

_HELD = (CertificateStatus.ACTIVE, CertificateStatus.SUSPENDED)


class ErasureReason(StrEnum):
    """Why personal data is erased: the cases of UU 27/2022, article 43."""

    NO_LONGER_NEEDED = "NO_LONGER_NEEDED"
    CONSENT_WITHDRAWN = "CONSENT_WITHDRAWN"
    REQUESTED = "REQUESTED"
    """The person asks for it."""
    UNLAWFULLY_OBTAINED = "UNLAWFULLY_OBTAINED"


@dataclass(eq=False)
class CertificateInForce(RuleViolation):
    """The person holds a certificate that is in force: whoever relies on it must be able to check it."""

    source: ClassVar[str] = PUBLIC_TASK
    template: ClassVar[str] = "Certificate {registration_number} is in force until {last_valid_day}."
    registration_number: str
    last_valid_day: date


@dataclass(eq=False)
class MatterPending(RuleViolation):
    """Something about the person is not decided yet: an application, an appeal, a package, a print."""

    source: ClassVar[str] = PUBLIC_TASK
    template: ClassVar[str] = "{reference} is not finished."
    reference: str


@dataclass(eq=False)
class RecordsKept(RuleViolation):
    """The cycle of certification that the record belongs to has not passed."""

    source: ClassVar[str] = RECORDS
    template: ClassVar[str] = "The records of {reference} are kept until {last_day}."
    reference: str
    last_day: date


@dataclass(eq=False)
class PersonalDataErased(RuleViolation):
    """The personal data that this would need has been erased."""

    source: ClassVar[str] = "UU 27/2022, article 43: what was erased is not processed any more"
    template: ClassVar[str] = "The personal data of {reference} has been erased."
    reference: str


@dataclass(frozen=True, slots=True)
class HeldCertificate:
    """A certificate of the person who is to be erased."""

    registration_number: str
    status: CertificateStatus
    last_valid_day: date


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A record of the person, and the last day of the cycle of certification that it belongs to."""

    reference: str
    last_day: date


def check_not_in_force(certificates: Sequence[HeldCertificate], today: date) -> None:
    """Raises CertificateInForce for the first that the person may use, or could again."""
    for each in certificates:
        if each.status in _HELD and not is_expired(each.last_valid_day, today):
            raise CertificateInForce(each.registration_number, each.last_valid_day)


def check_settled(pending: Sequence[str]) -> None:
    """Raises MatterPending for the first thing that is not finished, by its number."""
    for reference in pending:
        raise MatterPending(reference)


def check_kept_long_enough(records: Sequence[KeptRecord], today: date) -> None:
    """Raises RecordsKept for the first record whose cycle has not passed."""
    for each in records:
        if not is_expired(each.last_day, today):
            raise RecordsKept(each.reference, each.last_day)


def check_not_erased(reference: str, *, is_erased: bool) -> None:
    """Raises PersonalDataErased where the personal data that is needed is no more."""
    if is_erased:
        raise PersonalDataErased(reference)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a person is told by in a text."""

    names: Sequence[str] = field(repr=False)
    """As stated, and as on every paper."""
    national_id: NationalId

    def is_told_by(self, text: str) -> bool:
        """Tell whether a text holds the NIK, or a word of a name."""
        named = frozenset(word for name in self.names for word in _words(name))
        return self.national_id.digits in text or not named.isdisjoint(_words(text))


def erasure_reference(text: str, person: Identity) -> str:
    """Return the number of the letter that asks for it, without the person. Raises InvalidInput.

    The reference stays in the event record for ever.
    """
    reference = written("reference", text, LONGEST_REFERENCE)
    if NUMBER_OF_A_PERSON.search(reference) or person.is_told_by(reference):
        raise InvalidInput("reference", "must be the number of the letter, and name nobody")
    return reference


def _words(text: str) -> frozenset[str]:
    """Return the words of a text, also those with a mark inside: Nur'aini is nur, aini and nuraini."""
    both = f"{comparable_name(text)} {comparable_name(NOT_A_LETTER.sub(' ', text))}"
    return frozenset(each for each in both.split() if len(each) > 1)

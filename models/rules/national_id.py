"""NIK, the population number: read, checked, encrypted, matched. It is never public (domain.md 2.11).

A NIK tells its holder's birth date, sex and origin, and sixteen digits can be guessed through a plain hash. So it is
stored twice: encrypted for the few who must see it, and as a keyed HMAC that finds the same person again.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.rules.holders import Sex
from models.rules.violations import InvalidInput

PROVINCES_BY_ISLAND = {
    "1": "123456789",
    "2": "1",
    "3": "123456",
    "5": "123",
    "6": "12345",
    "7": "123456",
    "8": "12",
    "9": "123456",
}
KEMENDAGRI_PROVINCES = frozenset(
    island + each for island, provinces in PROVINCES_BY_ISLAND.items() for each in provinces
)
"""Province codes of the ministry of home affairs; those of the statistics office differ in Papua."""
WOMEN_ADD = 40  # to the day of birth
CENTURIES = (1900, 2000)
SIXTEEN_DIGITS = re.compile(r"\d{16}", re.ASCII)


@dataclass(frozen=True, slots=True)
class NationalId:
    """One NIK. Its digits are left out of `repr`, so that no log shows them by accident."""

    digits: str = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read sixteen digits, with stray spaces, and check what can be checked. Raises InvalidInput."""
        national_id = cls(re.sub(r"\s+", "", text))
        _check(national_id)
        return national_id

    @property
    def sex(self) -> Sex:
        """What the number says; a person's papers decide."""
        return Sex.FEMALE if int(self.digits[6:8]) > WOMEN_ADD else Sex.MALE

    @property
    def possible_birth_dates(self) -> frozenset[date]:
        """The days that the six digits can mean: the century is not in the number."""
        day = int(self.digits[6:8]) - (WOMEN_ADD if self.sex is Sex.FEMALE else 0)
        month, year = int(self.digits[8:10]), int(self.digits[10:12])
        dates = (_calendar_day(century + year, month, day) for century in CENTURIES)
        return frozenset(each for each in dates if each)

    def agrees_with(self, birth_date: date, sex: Sex) -> bool:
        """Tell whether the number fits what was stated. A misfit is a warning: numbers are permanent, even wrong."""
        return birth_date in self.possible_birth_dates and sex is self.sex

    def __str__(self) -> str:
        return "****************"


def _check(national_id: NationalId) -> None:
    """The message never repeats the number."""
    digits = national_id.digits
    if not SIXTEEN_DIGITS.fullmatch(digits):
        raise InvalidInput("nationalId", "must have sixteen digits")
    if digits[:2] not in KEMENDAGRI_PROVINCES:
        raise InvalidInput("nationalId", "begins with no province")
    if not national_id.possible_birth_dates:
        raise InvalidInput("nationalId", "holds no day of the calendar")
    if digits[12:] == "0000":
        raise InvalidInput("nationalId", "has no serial")


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


class UnreadablePersonalData(Exception):
    """Stored personal data cannot be decrypted: another key, another purpose, or damage."""


FORMAT = b"\x01"
NONCE_LENGTH = 12  # bytes
KEY_LENGTH = 32  # bytes
PURPOSE = b"kompeten national id 1"


@dataclass(frozen=True, slots=True)
class NationalIdCipher:
    """Encrypts a NIK (AES-256-GCM) and makes the mark by which the same person is found again (HMAC-SHA-256)."""

    encryption_key: bytes = field(repr=False)
    """32 bytes."""
    matching_key: bytes = field(repr=False)
    """32 bytes; another key than the first."""

    def __post_init__(self) -> None:
        if {len(self.encryption_key), len(self.matching_key)} != {KEY_LENGTH}:
            raise ValueError(f"each key has {KEY_LENGTH} bytes")
        if hmac.compare_digest(self.encryption_key, self.matching_key):
            raise ValueError("the two keys must differ")

    def encrypt(self, national_id: NationalId, nonce: bytes) -> bytes:
        """Return a format byte, the nonce (12 random bytes, never used twice) and the ciphertext with its tag."""
        return self.seal(national_id.digits.encode("ascii"), PURPOSE, nonce)

    def decrypt(self, stored: bytes) -> NationalId:
        """Open what `encrypt` made. Raises UnreadablePersonalData."""
        return NationalId(self.unseal(stored, PURPOSE).decode("ascii"))

    def seal(self, data: bytes, purpose: bytes, nonce: bytes) -> bytes:
        """Encrypt any personal data. What was sealed for one purpose does not open for another."""
        if len(nonce) != NONCE_LENGTH:
            raise ValueError(f"a nonce has {NONCE_LENGTH} bytes")
        return FORMAT + nonce + AESGCM(self.encryption_key).encrypt(nonce, data, purpose)

    def unseal(self, stored: bytes, purpose: bytes) -> bytes:
        """Open what `seal` made. Raises UnreadablePersonalData."""
        nonce, sealed = stored[1 : 1 + NONCE_LENGTH], stored[1 + NONCE_LENGTH :]
        if stored[:1] != FORMAT:
            raise UnreadablePersonalData("another format")
        try:
            return AESGCM(self.encryption_key).decrypt(nonce, sealed, purpose)
        except (InvalidTag, ValueError) as error:
            raise UnreadablePersonalData("another key, or damage") from error

    def mark(self, national_id: NationalId) -> str:
        """Return the keyed mark of a NIK: 64 hexadecimal digits, the same for the same person."""
        return hmac.new(self.matching_key, national_id.digits.encode("ascii"), hashlib.sha256).hexdigest()

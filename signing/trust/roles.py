"""The roles of the repository: how long each signature lasts, when it is renewed, how large its file may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """A role; its value is its name in TUF metadata."""

    ROOT = "root"
    TARGETS = "targets"
    ISSUERS = "issuers"
    SCHEMES = "schemes"
    STATUS = "status"
    SNAPSHOT = "snapshot"
    TIMESTAMP = "timestamp"

    @property
    def terms(self) -> "Terms":
        """The limits of this role."""
        return TERMS[self]


@dataclass(frozen=True, slots=True)
class Terms:
    """The limits of one role."""

    lifetime: timedelta
    """From signing to expiry."""
    resign_after: timedelta
    """The age at which it is signed again although nothing changed."""
    max_length: int
    """What a client reads at most, in bytes."""

    def is_due(self, expires: datetime, now: datetime) -> bool:
        """Answer whether a file that expires then must be signed again now."""
        return now >= expires - self.lifetime + self.resign_after


KIB = 1024  # bytes
YEARLY = {"lifetime": timedelta(days=365), "resign_after": timedelta(days=270)}
QUARTERLY = {"lifetime": timedelta(days=90), "resign_after": timedelta(days=60)}
WEEKLY = {"lifetime": timedelta(days=14), "resign_after": timedelta(days=7)}
DAILY = {"lifetime": timedelta(days=14), "resign_after": timedelta(days=1)}

TERMS: Mapping[Role, Terms] = MappingProxyType(
    {
        Role.ROOT: Terms(**YEARLY, max_length=64 * KIB),
        Role.TARGETS: Terms(**YEARLY, max_length=256 * KIB),
        Role.ISSUERS: Terms(**QUARTERLY, max_length=256 * KIB),
        Role.SCHEMES: Terms(**QUARTERLY, max_length=256 * KIB),
        Role.STATUS: Terms(**WEEKLY, max_length=256 * KIB),
        Role.SNAPSHOT: Terms(**WEEKLY, max_length=64 * KIB),
        Role.TIMESTAMP: Terms(**DAILY, max_length=4 * KIB),
    },
)

DELEGATED = (Role.ISSUERS, Role.SCHEMES, Role.STATUS)
"""Each may list the files of the directory that has its name, and no other."""

OFFLINE = (Role.ROOT, Role.TARGETS)
"""Signed at a ceremony, by two of three keys that no server holds."""

MAX_ROOTS = 256
"""Roots that a client follows at one refresh: at one a year, more than a working life."""

"""What a certificate is on one day, and what its issuer was: the question of who hired somebody years ago."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from models.rules.certificates import CertificateStatus
from models.rules.licences import LicenceState, LicenceTerm
from models.rules.violations import InvalidInput


class CertificateStanding(StrEnum):
    """What the register says of a certificate on one day. It says nothing about a signature."""

    VALID = "VALID"
    NOT_YET_VALID = "NOT_YET_VALID"
    SUSPENDED = "SUSPENDED"
    REVOKED = "REVOKED"
    REPLACED = "REPLACED"
    """Another certificate stood in its place."""
    EXPIRED = "EXPIRED"
    UNSIGNED = "UNSIGNED"
    """It was issued before the register: known, and not digitally signed."""


_DECIDED = {
    CertificateStatus.SUSPENDED: CertificateStanding.SUSPENDED,
    CertificateStatus.REVOKED: CertificateStanding.REVOKED,
    CertificateStatus.REPLACED: CertificateStanding.REPLACED,
}


def standing(day: date, status: CertificateStatus, valid_from: date, valid_until: date) -> CertificateStanding:
    """Return what a certificate is on a day at whose end it has this status; what was decided goes before the dates."""
    if day < valid_from:
        return CertificateStanding.NOT_YET_VALID
    if status in _DECIDED:
        return _DECIDED[status]
    return CertificateStanding.EXPIRED if valid_until < day else CertificateStanding.VALID


def licence_state(terms: Sequence[LicenceTerm], day: date) -> LicenceState:
    """Return what the licence of an LSP is on a day: the last one that had begun, for licences do not overlap."""
    begun = [term for term in terms if term.valid_from <= day]
    if not begun:
        return LicenceState.NOT_YET_IN_FORCE
    return max(begun, key=lambda term: term.valid_from).state_on(day)


def check_has_come(day: date, today: date) -> None:
    """Raises InvalidInput for a day of which the register cannot know yet."""
    if day > today:
        raise InvalidInput("asOf", "is in the future")

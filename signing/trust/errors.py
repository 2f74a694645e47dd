"""What the trust distribution refuses, one class for each way, with the code that every client of ours gives it."""

from typing import ClassVar

from signing.errors import SigningError


class TrustError(SigningError):
    """A trust file, or a whole set of them, was refused."""

    code: ClassVar[str]
    """The same in the page's client; the scenario files name it."""


class MalformedTrust(TrustError):
    """A file is not what its name says."""

    code = "MALFORMED"


class UnsupportedTrust(TrustError):
    """A file uses what this release does not read: another key type, another hash, no consistent snapshots."""

    code = "UNSUPPORTED"


class MissingTrust(TrustError):
    """A file that the set names is not there."""

    code = "MISSING"


class TrustTooLarge(TrustError):
    """A file is longer than its signed length, or than its role may ever be."""

    code = "TOO_LARGE"


class TooManyRoots(TrustError):
    """There is always one more root: nobody rotates that often."""

    code = "TOO_MANY_ROOTS"


class ThresholdNotMet(TrustError):
    """Too few distinct keys of the role signed the file."""

    code = "BAD_SIGNATURE"


class TrustMismatch(TrustError):
    """A file is not the one that the signed set names: its length, hash or version differs."""

    code = "MISMATCH"


class Rollback(TrustError):
    """An older version than one seen before."""

    code = "ROLLBACK"


class NotDelegated(TrustError):
    """A role lists a file outside the paths that were delegated to it."""

    code = "NOT_DELEGATED"


class NewerSetExpired(TrustError):
    """The offered set has expired and the one in hand has not."""

    code = "EXPIRED"

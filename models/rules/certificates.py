"""The life cycle of a certificate, and who may change it for which reason."""

from enum import StrEnum


class CertificateStatus(StrEnum):
    """What is stored about a certificate. Expired is not stored: the day says so."""

    INTENDED = "INTENDED"
    """Numbered and about to be signed; nobody has it yet."""
    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"
    """Pembekuan."""
    REVOKED = "REVOKED"
    """Pencabutan."""
    REPLACED = "REPLACED"
    """Another certificate stands for the same assessment now."""
    VOIDED = "VOIDED"
    """An intent that never became a certificate. Its numbers are not used again."""


class SuspensionReason(StrEnum):
    """Why a certificate is suspended (domain.md 2.13)."""

    MISUSE_OUTSIDE_SCOPE = "MISUSE_OUTSIDE_SCOPE"
    SUSPECT_STATUS = "SUSPECT_STATUS"
    """A temporary freeze while something is looked into."""
    SURVEILLANCE_MISSED = "SURVEILLANCE_MISSED"
    AUTHORITY_ORDER = "AUTHORITY_ORDER"


class ReinstatementReason(StrEnum):
    """Why a suspension ends."""

    CAUSE_REMEDIED = "CAUSE_REMEDIED"
    SUSPICION_UNFOUNDED = "SUSPICION_UNFOUNDED"
    APPEAL_UPHELD = "APPEAL_UPHELD"


class RevocationReason(StrEnum):
    """Why a certificate is revoked (domain.md 2.13). Expiry is never a reason."""

    FALSIFIED_DATA = "FALSIFIED_DATA"
    UNLAWFUL_USE = "UNLAWFUL_USE"
    ETHICS_BREACH = "ETHICS_BREACH"
    FINAL_CONVICTION = "FINAL_CONVICTION"
    ISSUED_IN_ERROR = "ISSUED_IN_ERROR"
    HOLDER_REQUEST = "HOLDER_REQUEST"
    AUTHORITY_ORDER = "AUTHORITY_ORDER"
    """BNSP orders it."""


class ReplacementReason(StrEnum):
    """Why another certificate takes the place of one."""

    LOST = "LOST"
    DAMAGED = "DAMAGED"
    CORRECTION = "CORRECTION"
    """Something printed was wrong."""
    NAME_CHANGED = "NAME_CHANGED"

"""The life cycle of a certificate, and who may change it for which reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from models.rules.actors import Actor, Role
from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import NotPermitted, RuleViolation

SUSPENSION_AND_REVOCATION = "Peraturan BNSP 03/BNSP.302/X/2013 and published practice of LSPs (domain.md 2.13)"


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


Reason = SuspensionReason | ReinstatementReason | RevocationReason | ReplacementReason


class CertificateFault(StrEnum):
    """What an audit finds wrong with the issuing of a certificate. The rules of issuing let none of it happen."""

    OUTSIDE_LICENCE = "OUTSIDE_LICENCE"
    DURING_A_FREEZE = "DURING_A_FREEZE"
    OUTSIDE_SCOPE = "OUTSIDE_SCOPE"
    ASSESSOR_NOT_VALID = "ASSESSOR_NOT_VALID"


class CertificateAct(StrEnum):
    """What moves a certificate from one status to another."""

    ACTIVATE = "ACTIVATE"
    VOID = "VOID"
    SUSPEND = "SUSPEND"
    REINSTATE = "REINSTATE"
    REVOKE = "REVOKE"
    REPLACE = "REPLACE"


CERTIFICATE = LifeCycle(
    "CERTIFICATE",
    CertificateStatus.INTENDED,
    (
        Step(CertificateAct.ACTIVATE, (CertificateStatus.INTENDED,), CertificateStatus.ACTIVE),
        Step(CertificateAct.VOID, (CertificateStatus.INTENDED,), CertificateStatus.VOIDED),
        Step(CertificateAct.SUSPEND, (CertificateStatus.ACTIVE,), CertificateStatus.SUSPENDED),
        Step(CertificateAct.REINSTATE, (CertificateStatus.SUSPENDED,), CertificateStatus.ACTIVE),
        Step(CertificateAct.REVOKE, (CertificateStatus.ACTIVE, CertificateStatus.SUSPENDED), CertificateStatus.REVOKED),
        Step(CertificateAct.REPLACE, (CertificateStatus.ACTIVE,), CertificateStatus.REPLACED),
    ),
)
"""The whole life of a certificate. EXPIRED is not in it: the day says so.

A suspended certificate is not replaced: it would come back to life as its own replacement.
"""

STATUS_VALUES: Mapping[CertificateStatus, str] = MappingProxyType(
    {
        CertificateStatus.INTENDED: "NOT_ACTIVATED",
        CertificateStatus.ACTIVE: "VALID",
        CertificateStatus.SUSPENDED: "SUSPENDED",
        CertificateStatus.REVOKED: "REVOKED",
        CertificateStatus.REPLACED: "REVOKED",
        CertificateStatus.VOIDED: "NOT_ACTIVATED",
    }
)
"""What the status list says of each status, by the names of certificate-format.md section 3."""

LSP_ONLY = frozenset({Role.LSP_OFFICER})
BNSP_ONLY = frozenset({Role.BNSP_CERTIFICATION})
EITHER = LSP_ONLY | BNSP_ONLY

WHO_MAY_GIVE: Mapping[type[Reason], Mapping[str, frozenset[Role]]] = MappingProxyType(
    {
        SuspensionReason: {
            SuspensionReason.MISUSE_OUTSIDE_SCOPE: EITHER,
            SuspensionReason.SUSPECT_STATUS: EITHER,
            SuspensionReason.SURVEILLANCE_MISSED: LSP_ONLY,
            SuspensionReason.AUTHORITY_ORDER: BNSP_ONLY,
        },
        ReinstatementReason: {
            ReinstatementReason.CAUSE_REMEDIED: EITHER,
            ReinstatementReason.SUSPICION_UNFOUNDED: EITHER,
            ReinstatementReason.APPEAL_UPHELD: EITHER,
        },
        RevocationReason: {
            RevocationReason.FALSIFIED_DATA: EITHER,
            RevocationReason.UNLAWFUL_USE: EITHER,
            RevocationReason.ETHICS_BREACH: EITHER,
            RevocationReason.FINAL_CONVICTION: EITHER,
            RevocationReason.ISSUED_IN_ERROR: EITHER,
            RevocationReason.HOLDER_REQUEST: LSP_ONLY,
            RevocationReason.AUTHORITY_ORDER: BNSP_ONLY,
        },
        ReplacementReason: dict.fromkeys(ReplacementReason, LSP_ONLY),
    }
)
"""An LSP acts on its own certificates only; a reason of the authority is the authority's."""


@dataclass(eq=False)
class TransitionRefused(RuleViolation):
    """The certificate's status does not allow the act."""

    source: ClassVar[str] = SUSPENSION_AND_REVOCATION
    template: ClassVar[str] = "{act} is refused: certificate {registration_number} is {status}."
    registration_number: str
    act: CertificateAct
    status: CertificateStatus


@dataclass(eq=False)
class ReasonNotYours(RuleViolation):
    """The caller may act on the certificate, but not give this reason."""

    source: ClassVar[str] = SUSPENSION_AND_REVOCATION
    template: ClassVar[str] = "The reason {reason} is given by {givers}."
    reason: Reason
    givers: str


@dataclass(eq=False)
class SuspendedByAuthority(RuleViolation):
    """BNSP suspended the certificate; an LSP cannot undo that, nor replace the certificate meanwhile."""

    source: ClassVar[str] = SUSPENSION_AND_REVOCATION
    template: ClassVar[str] = "Certificate {registration_number} was suspended by order of the authority."
    registration_number: str


@dataclass(eq=False)
class CertificateExpired(RuleViolation):
    """The certificate's last valid day has passed."""

    source: ClassVar[str] = (
        "Peraturan BNSP 03/BNSP.302/X/2013, clause 5.7: an expired certificate is renewed, not replaced"
    )
    template: ClassVar[str] = "Certificate {registration_number} expired after {last_valid_day}."
    registration_number: str
    last_valid_day: date


@dataclass(eq=False)
class NameNotToChange(RuleViolation):
    """A lost or damaged certificate is replaced under the same name."""

    source: ClassVar[str] = SUSPENSION_AND_REVOCATION
    template: ClassVar[str] = "A replacement for the reason {reason} keeps the name."
    reason: ReplacementReason


def check_transition(registration_number: str, status: CertificateStatus, act: CertificateAct) -> None:
    """Raises TransitionRefused unless the act leads somewhere from the status."""
    if status not in CERTIFICATE.sources(act):
        raise TransitionRefused(registration_number, act, status)


def check_giver(actor: Actor, issuer: str, reason: Reason) -> None:
    """Raises NotPermitted for one who may not act on the issuer's certificates, ReasonNotYours for a foreign reason.

    `issuer` is the licence number of the LSP that issued the certificate.
    """
    held = roles_over(actor, issuer)
    if not held:
        raise NotPermitted("the certificate belongs to another LSP, or the caller to none")
    if held.isdisjoint(WHO_MAY_GIVE[type(reason)][reason]):
        raise ReasonNotYours(reason, " or ".join(sorted(WHO_MAY_GIVE[type(reason)][reason])))


def roles_over(actor: Actor, issuer: str) -> frozenset[Role]:
    """Return the roles in which the caller may change the issuer's certificates: an LSP's are for its own only."""
    return frozenset(each for each in EITHER if actor.has_any(each) and (each not in LSP_ONLY or actor.lsp == issuer))


def check_may_lift(actor: Actor, registration_number: str, suspended_for: SuspensionReason) -> None:
    """Raises SuspendedByAuthority when one other than BNSP lifts a suspension that BNSP ordered."""
    if suspended_for is SuspensionReason.AUTHORITY_ORDER and not actor.has_any(*BNSP_ONLY):
        raise SuspendedByAuthority(registration_number)


def check_not_expired(registration_number: str, last_valid_day: date, today: date) -> None:
    """Raises CertificateExpired when the last valid day has passed: a replacement would be no use."""
    if is_expired(last_valid_day, today):
        raise CertificateExpired(registration_number, last_valid_day)


def check_name_may_change(reason: ReplacementReason) -> None:
    """Raises NameNotToChange unless the reason is about the name."""
    if reason not in (ReplacementReason.CORRECTION, ReplacementReason.NAME_CHANGED):
        raise NameNotToChange(reason)


def is_expired(last_valid_day: date, today: date) -> bool:
    """Tell whether the last valid day has passed."""
    return last_valid_day < today

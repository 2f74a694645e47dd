"""Recognition of current competency (RCC, sertifikasi ulang) of assessors and master assessors."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.validity import add_years
from models.rules.violations import RuleViolation

RCC_2021 = "Laporan Kinerja BNSP 2021, lines 507-521: the recertification of master assessors in 2021"


class RecertificationSubject(StrEnum):
    """Whose competence is recognised."""

    ASSESSOR = "ASSESSOR"
    MASTER_ASSESSOR = "MASTER_ASSESSOR"


class RecertificationStatus(StrEnum):
    """The dated steps, and the ends: UPGRADING is a third result, neither competent nor not yet competent."""

    INVITED = "INVITED"
    APPLIED = "APPLIED"
    ACCEPTED = "ACCEPTED"
    """The application passed verification."""
    PRE_ASSESSED = "PRE_ASSESSED"
    ASSESSED = "ASSESSED"
    COMPETENT = "COMPETENT"
    UPGRADING = "UPGRADING"
    """Sent to the upgrading programme by the plenary."""
    NOT_YET_COMPETENT = "NOT_YET_COMPETENT"
    ABSENT = "ABSENT"
    REJECTED = "REJECTED"


RECERTIFICATION = LifeCycle(
    "RECERTIFICATION",
    RecertificationStatus.INVITED,
    (
        Step("APPLY", (RecertificationStatus.INVITED,), RecertificationStatus.APPLIED),
        Step("ACCEPT", (RecertificationStatus.APPLIED,), RecertificationStatus.ACCEPTED),
        Step("REJECT", (RecertificationStatus.APPLIED,), RecertificationStatus.REJECTED),
        Step("PRE_ASSESS", (RecertificationStatus.ACCEPTED,), RecertificationStatus.PRE_ASSESSED),
        Step("ASSESS", (RecertificationStatus.PRE_ASSESSED,), RecertificationStatus.ASSESSED),
        Step(
            "MARK_ABSENT",
            (RecertificationStatus.INVITED, RecertificationStatus.ACCEPTED, RecertificationStatus.PRE_ASSESSED),
            RecertificationStatus.ABSENT,
        ),
        Step("FIND_COMPETENT", (RecertificationStatus.ASSESSED,), RecertificationStatus.COMPETENT),
        Step("SEND_TO_UPGRADING", (RecertificationStatus.ASSESSED,), RecertificationStatus.UPGRADING),
        Step("FIND_NOT_YET_COMPETENT", (RecertificationStatus.ASSESSED,), RecertificationStatus.NOT_YET_COMPETENT),
    ),
)


DATED: Mapping[str, str] = MappingProxyType(
    {
        "APPLY": "applied_on",
        "ACCEPT": "verified_on",
        "REJECT": "verified_on",
        "PRE_ASSESS": "pre_assessed_on",
        "ASSESS": "assessed_on",
        "FIND_COMPETENT": "plenary_on",
        "SEND_TO_UPGRADING": "plenary_on",
        "FIND_NOT_YET_COMPETENT": "plenary_on",
    }
)
"""Which day an act is written down as. Absence has no day of its own."""
DAYS = ("invited_on", "applied_on", "verified_on", "pre_assessed_on", "assessed_on", "plenary_on")
"""The days in the order of the steps."""


class PlenaryOutcome(StrEnum):
    """What the technical committee decides. The values are the acts of the life cycle."""

    COMPETENT = "FIND_COMPETENT"
    UPGRADING = "SEND_TO_UPGRADING"
    NOT_YET_COMPETENT = "FIND_NOT_YET_COMPETENT"


class RecertificationAct(StrEnum):
    """What leads to the plenary, or ends before it."""

    APPLY = "APPLY"
    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    PRE_ASSESS = "PRE_ASSESS"
    ASSESS = "ASSESS"
    MARK_ABSENT = "MARK_ABSENT"


@dataclass(frozen=True, slots=True)
class Validity:
    """A certificate's first and last day."""

    valid_from: date
    valid_until: date


@dataclass(eq=False)
class RecertificationOpen(RuleViolation):
    """Somebody is invited while an earlier recertification of his or hers is not over."""

    source: ClassVar[str] = RCC_2021
    template: ClassVar[str] = "The recertification of {registration_number} is not over."
    registration_number: str


@dataclass(eq=False)
class NothingToRecertify(RuleViolation):
    """Somebody is invited who has no certificate that could be renewed."""

    source: ClassVar[str] = RCC_2021
    template: ClassVar[str] = "{registration_number} has no certificate as {subject} to renew."
    registration_number: str
    subject: str


def renewed(present: Validity, decided_on: date, years: int) -> Validity:
    """Return the certificate after its holder was found competent.

    One that still runs is extended by `years` from its last day; one that ended begins anew on the day of the plenary.
    """
    if decided_on <= present.valid_until:
        return Validity(present.valid_from, add_years(present.valid_until, years))
    return Validity(decided_on, add_years(decided_on, years))

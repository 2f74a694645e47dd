"""What bodies other than BNSP may say of an assessor."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from models.rules.actors import Actor, Role
from models.rules.permissions import check_role
from models.rules.violations import InvalidInput, NotPermitted, RuleViolation


class RecognitionKind(StrEnum):
    """The kinds of recognition."""

    ASEAN_NATIONAL_ASSESSOR = "ASEAN_NATIONAL_ASSESSOR"
    """For Kemenparekraf, under the ASEAN agreement on tourism professionals (Laporan Kinerja BNSP 2021, line 666)."""
    RECORDED_AT_LPJK = "RECORDED_AT_LPJK"
    """LPJK refuses construction assessors that it has not recorded (domain.md 2.4)."""


RECOGNISED_BY: Mapping[RecognitionKind, str] = MappingProxyType(
    {RecognitionKind.ASEAN_NATIONAL_ASSESSOR: "KEMENPAREKRAF", RecognitionKind.RECORDED_AT_LPJK: "LPJK"}
)
"""The code of the partner body that gives each recognition."""


ONE_AT_A_TIME = "Laporan Kinerja BNSP 2021, line 666, and the practice of LPJK: an assessor is recorded once at a time"


@dataclass(eq=False)
class AlreadyRecognised(RuleViolation):
    """A recognition of the kind lasts on the day."""

    source: ClassVar[str] = (
        "Laporan Kinerja BNSP 2021, lines 656-666, and the practice of LPJK: one recognition at a time"
    )
    template: ClassVar[str] = "{registration_number} has the recognition {kind} since {since}."
    registration_number: str
    kind: str
    since: date


@dataclass(eq=False)
class NotRecognised(RuleViolation):
    """A recognition is ended that does not last."""

    source: ClassVar[str] = ONE_AT_A_TIME
    template: ClassVar[str] = "{registration_number} has no recognition {kind} that could end."
    registration_number: str
    kind: str


def check_recognises(actor: Actor, kind: RecognitionKind) -> None:
    """Raises NotPermitted unless the caller is the body that gives the recognition, or BNSP writes it down for it."""
    check_role(actor, Role.PARTNER, Role.BNSP_CERTIFICATION)
    if not actor.has_any(Role.BNSP_CERTIFICATION) and actor.partner != RECOGNISED_BY[kind]:
        raise NotPermitted(f"{RECOGNISED_BY[kind]} gives this recognition")


def check_job_title(kind: RecognitionKind, job_title: str | None) -> None:
    """Raises InvalidInput: an ASEAN national assessor assesses for a job title, LPJK records the person."""
    if (kind is RecognitionKind.ASEAN_NATIONAL_ASSESSOR) != bool(job_title):
        raise InvalidInput("jobTitle", "is given for ASEAN national assessors, and for them only")

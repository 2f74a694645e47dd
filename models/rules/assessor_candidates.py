"""Those who are trained to become competency assessors, until they are certified (calon asesor kompetensi)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import RuleViolation

ELIGIBLE = "Laporan Kinerja BNSP 2021, lines 484-487: who may join the training of assessors"


class AssessorSponsor(StrEnum):
    """Who sends a candidate to the training."""

    BNSP = "BNSP"
    LSP = "LSP"
    LSP_CANDIDATE = "LSP_CANDIDATE"
    """A body on its way to a licence; it must have had a scheme verified."""
    STATE_BODY = "STATE_BODY"


class AssessorCandidateStatus(StrEnum):
    """From registered for a training to certified."""

    CANDIDATE = "CANDIDATE"
    TRAINED = "TRAINED"
    CERTIFIED = "CERTIFIED"
    NOT_YET_COMPETENT = "NOT_YET_COMPETENT"
    """May be trained and tested again."""


ASSESSOR_CANDIDATE = LifeCycle(
    "ASSESSOR_CANDIDATE",
    AssessorCandidateStatus.CANDIDATE,
    (
        Step(
            "TRAIN",
            (AssessorCandidateStatus.CANDIDATE, AssessorCandidateStatus.NOT_YET_COMPETENT),
            AssessorCandidateStatus.TRAINED,
        ),
        Step("CERTIFY", (AssessorCandidateStatus.TRAINED,), AssessorCandidateStatus.CERTIFIED),
        Step("FIND_NOT_YET_COMPETENT", (AssessorCandidateStatus.TRAINED,), AssessorCandidateStatus.NOT_YET_COMPETENT),
    ),
)


@dataclass(eq=False)
class VerificationSheetMissing(RuleViolation):
    """A body without a licence sends somebody before one of its schemes was verified."""

    source: ClassVar[str] = ELIGIBLE
    template: ClassVar[str] = "{sponsor} needs the number of its scheme verification sheet."
    sponsor: str


def check_sponsor(kind: AssessorSponsor, name: str, verification_sheet: str | None) -> None:
    """Raises VerificationSheetMissing unless the sponsor may send candidates."""
    if kind is AssessorSponsor.LSP_CANDIDATE and not verification_sheet:
        raise VerificationSheetMissing(name)

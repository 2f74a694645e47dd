"""Certificates for the candidates of a sheet whom the committee found competent, some hundreds in one act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from models.rules.actors import Actor, Role
from models.rules.assessments import Outcome
from models.rules.certificates import CertificateStatus
from models.rules.numbers import BlankNumber
from models.rules.violations import DomainError, InvalidInput
from models.services.candidate_sheet.lookups import sheet_for
from models.services.issuing import IssueCertificate, IssuedCertificate, issue_certificates
from models.services.lookups import AT_ONCE, chunks
from models.services.register import Register
from models.tables.candidate_sheets import CandidateSheet, CandidateSheetRow
from models.tables.certificates import Certificate

MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class CertifyCandidateSheet:
    """Which sheet, how many of it now, and what stands on the papers."""

    number: str
    most: int = MOST_AT_ONCE
    place_of_issue: str | None = None
    first_blank: str | None = None
    """Number of the first paper; the others follow without gap, row by row."""


@dataclass(frozen=True, slots=True)
class RowCertificate:
    """What became of one row: a certificate, or why there is none."""

    row: int
    outcome: IssuedCertificate | DomainError


@dataclass(frozen=True, slots=True)
class SheetCertificates:
    """What was issued, and how many competent candidates still wait."""

    rows: tuple[RowCertificate, ...]
    waiting: int
    """Without a certificate after this act, the refused ones among them."""


async def certify_candidate_sheet(
    register: Register, actor: Actor, now: datetime, request: CertifyCandidateSheet
) -> SheetCertificates:
    """Issue the certificates of a sheet, each by itself, in the order of its rows; repeated, it goes on.

    Raises NotPermitted, NotFound, InvalidInput; what a rule refuses stands beside its row.
    """
    sheet = await sheet_for(actor, request.number, Role.LSP_OFFICER)
    if not 1 <= request.most <= MOST_AT_ONCE:
        raise InvalidInput("most", f"must be from 1 to {MOST_AT_ONCE}")
    rows = await _uncertified(sheet)
    chosen = rows[: request.most]
    wanted = [_request(sheet, row, request, place) for place, row in enumerate(chosen)]
    outcomes = await issue_certificates(register, actor, now, wanted)
    told = tuple(RowCertificate(row.row, outcome) for row, outcome in zip(chosen, outcomes, strict=True))
    issued = sum(isinstance(each.outcome, IssuedCertificate) for each in told)
    return SheetCertificates(told, len(rows) - issued)


async def _uncertified(sheet: CandidateSheet) -> Sequence[CandidateSheetRow]:
    """Return the competent who have no certificate; one that was begun and never signed is asked for again."""
    competent = CandidateSheetRow.filter(sheet_id=sheet.id, assessment__decision=Outcome.COMPETENT)
    rows = await competent.order_by("row")
    signed: set[object] = set()
    for some in chunks([row.assessment_id for row in rows], AT_ONCE):
        begun = Certificate.filter(assessment_id__in=some).exclude(status=CertificateStatus.INTENDED)
        signed |= set(await begun.values_list("assessment_id", flat=True))
    return [row for row in rows if row.assessment_id not in signed]


def _request(
    sheet: CandidateSheet, row: CandidateSheetRow, request: CertifyCandidateSheet, place: int
) -> IssueCertificate:
    return IssueCertificate(
        idempotency_key=f"{sheet.number}/{row.row}",
        assessment_id=row.assessment_id,
        blank_number=blank_after(request.first_blank, place),
        place_of_issue=request.place_of_issue,
    )


def blank_after(first: str | None, place: int) -> str | None:
    """Return the number of the paper that lies so many behind the first. Raises InvalidInput."""
    if first is None:
        return None
    digits = BlankNumber.parse(first).digits
    return BlankNumber.canonical(f"{int(digits) + place:0{len(digits)}}")

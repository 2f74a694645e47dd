"""`candidateSheetCertify`: certificates for the competent candidates of a sheet."""

from typing import Annotated, TypeAlias

import strawberry

from models.queries.certificates import certificates_by_id
from models.rules.violations import DomainError
from models.services.candidate_sheet.certifying import (
    CertifyCandidateSheet,
    RowCertificate,
    certify_candidate_sheet,
)
from models.services.issuing import IssuedCertificate
from schema.context import Info
from schema.refusals import Refusal
from schema.types.certificate import Certificate

AT_ONCE = 100


@strawberry.input
class CandidateSheetCertifyInput:
    """Which sheet, and what stands on the papers."""

    sheet_number: str
    most: int = AT_ONCE
    place_of_issue: str | None = None
    first_blank_number: str | None = None


@strawberry.type
class CandidateSheetCertificate:
    """What became of one row: a certificate, or why there is none."""

    row: int
    certificate: Certificate | None
    code: str | None
    message: str | None


@strawberry.type
class CandidateSheetCertifySuccess:
    """What was issued, and how many candidates still wait."""

    rows: list[CandidateSheetCertificate]
    waiting: int


CandidateSheetCertifyPayload: TypeAlias = Annotated[
    CandidateSheetCertifySuccess | Refusal, strawberry.union("CandidateSheetCertifyPayload")
]


@strawberry.type
class CandidateSheetCertifyMutation:
    """Certificates for a sheet."""

    @strawberry.mutation
    async def candidate_sheet_certify(
        self, info: Info, request: Annotated[CandidateSheetCertifyInput, strawberry.argument(name="input")]
    ) -> CandidateSheetCertifyPayload:
        """Issue the certificates of a sheet, the next ones in the order of its rows; repeat it while some wait."""
        context = info.context
        act = CertifyCandidateSheet(
            request.sheet_number, request.most, request.place_of_issue, request.first_blank_number
        )
        done = await certify_candidate_sheet(context.register, context.login, context.now, act)
        return CandidateSheetCertifySuccess(rows=await _rows(done.rows), waiting=done.waiting)


async def _rows(rows: tuple[RowCertificate, ...]) -> list[CandidateSheetCertificate]:
    ids = [each.outcome.certificate_id for each in rows if isinstance(each.outcome, IssuedCertificate)]
    certificates = {row.id: Certificate.of(row) for row in await certificates_by_id(ids)}
    return [_row(each, certificates) for each in rows]


def _row(each: RowCertificate, certificates: dict[int, Certificate]) -> CandidateSheetCertificate:
    if isinstance(each.outcome, DomainError):
        return CandidateSheetCertificate(
            row=each.row, certificate=None, code=each.outcome.code, message=str(each.outcome)
        )
    certificate = certificates[each.outcome.certificate_id]
    return CandidateSheetCertificate(row=each.row, certificate=certificate, code=None, message=None)

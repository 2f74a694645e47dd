"""`candidateSheetImport`: an LSP hands in BNSP's sheet of candidates in nineteen columns."""

import base64
import binascii
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import LicenceNumber
from models.rules.violations import InvalidInput
from models.services.candidate_sheet.importing import ImportCandidateSheet, import_candidate_sheet
from models.services.candidate_sheet.report import SheetReport
from schema.context import Info
from schema.refusals import Refusal
from schema.types.candidate_sheet import CandidateSheetRemark

MOST_ROWS = 2_000
MOST_REMARKS = 1_000


@strawberry.input
class CandidateSheetImportInput:
    """The file, as it is."""

    licence_number: str
    file_name: str
    content: str
    dry_run: bool = False
    correct: bool = False

    def request(self) -> ImportCandidateSheet:
        """The input as the service takes it. Raises InvalidInput."""
        try:
            content = base64.b64decode(self.content, validate=True)
        except (binascii.Error, ValueError):
            raise InvalidInput("content", "must be the file in Base64 (RFC 4648)") from None
        number = LicenceNumber.canonical(self.licence_number)
        return ImportCandidateSheet(number, self.file_name, content, self.dry_run, self.correct, MOST_ROWS)


@strawberry.type
class CandidateSheetImportSuccess:
    """The file was read; what became of its rows."""

    sheet_number: str | None
    rows: int
    accepted: int
    added: int
    corrected: int
    rejected_rows: int
    rejected: list[CandidateSheetRemark]
    warnings: list[CandidateSheetRemark]

    @classmethod
    def of(cls, report: SheetReport) -> "CandidateSheetImportSuccess":
        """The answer of a report; of very many remarks the first are told, the report of the sheet has all."""
        told = [
            (each.reason.is_warning, CandidateSheetRemark.of(each, report.letter(each))) for each in report.findings
        ]
        return cls(
            sheet_number=report.number,
            rows=report.rows,
            accepted=report.added + report.corrected + report.unchanged,
            added=report.added,
            corrected=report.corrected,
            rejected_rows=len(report.refused_rows),
            rejected=[remark for is_warning, remark in told if not is_warning][:MOST_REMARKS],
            warnings=[remark for is_warning, remark in told if is_warning][:MOST_REMARKS],
        )


CandidateSheetImportPayload: TypeAlias = Annotated[
    CandidateSheetImportSuccess | Refusal, strawberry.union("CandidateSheetImportPayload")
]


@strawberry.type
class CandidateSheetImportMutation:
    """A sheet is imported."""

    @strawberry.mutation
    async def candidate_sheet_import(
        self, info: Info, request: Annotated[CandidateSheetImportInput, strawberry.argument(name="input")]
    ) -> CandidateSheetImportPayload:
        """Import a sheet: the good rows are recorded, whatever the others are, and every bad one is told."""
        context = info.context
        report = await import_candidate_sheet(context.register, context.login, context.now, request.request())
        return CandidateSheetImportSuccess.of(report)

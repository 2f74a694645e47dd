"""What is left after personal data was erased, and how much that was."""

from datetime import date

import strawberry

from models.queries.erased_certificates import ErasedCertificateRow
from models.rules.erasure import ErasureReason
from models.services.erasure.erase_holder import ErasedData as ErasedDataCounted
from schema.context import Info
from schema.rows import of_row
from schema.types.certification_enums import CertificateStanding
from schema.types.lsp import Lsp

strawberry.enum(ErasureReason, name="ErasureReason")

__all__ = ["ErasedCertificate", "ErasedData", "ErasureReason"]


@strawberry.type
class ErasedCertificate:
    """A certificate whose holder's personal data has been erased. It tells nothing of a person."""

    registration_number: str
    certificate_number: str
    title: str
    issued_on: date
    valid_until: date
    standing: CertificateStanding
    row: strawberry.Private[ErasedCertificateRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that issued it."""
        return await Lsp.load(info, self.row.lsp_id)

    @classmethod
    def of(cls, row: ErasedCertificateRow) -> "ErasedCertificate":
        """The certificate of a row."""
        return of_row(cls, row)


@strawberry.type
class ErasedData:
    """How much personal data there was. Never what."""

    persons: int
    certificates: int
    imported_certificates: int
    assessments: int
    self_assessment_answers: int
    appeals: int
    complaints: int
    complaints_not_named: int
    sheet_rows: int
    requests: int

    @classmethod
    def of(cls, counted: ErasedDataCounted) -> "ErasedData":
        """The counts as the service tells them."""
        return of_row(cls, counted)

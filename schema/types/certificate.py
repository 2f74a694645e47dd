"""Certificates of competence, as those see them who issue and watch them."""

from datetime import date, datetime

import strawberry

from models.queries.certificates import CertificateRow
from schema.context import Info
from schema.ids import Node, node_id
from schema.rows import of_row
from schema.types.assessment import Assessment
from schema.types.construction import ConstructionEntry
from schema.types.enums import CertificateStatus
from schema.types.lsp import Lsp
from schema.types.scheme import SchemeVersion
from signing.transport import qr_text, to_digits


@strawberry.type
class Certificate(Node):
    """A certificate that has been issued."""

    id: strawberry.ID
    registration_number: str
    certificate_number: str
    blank_number: str | None
    holder_name: str
    place_of_issue: str | None
    issued_at: datetime
    valid_from: date
    valid_until: date
    status: CertificateStatus
    status_reason: str | None
    status_changed_at: datetime
    token: str
    is_erased: bool
    row: strawberry.Private[CertificateRow]

    @strawberry.field
    def qr_text(self, info: Info) -> str:
        """The text of its QR code; empty once the holder's personal data is erased."""
        return qr_text(info.context.register.identifier, to_digits(self.token)) if self.token else ""

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that issued it."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """What it certifies."""
        return await SchemeVersion.load(info, self.row.scheme_version_id)

    @strawberry.field
    async def assessment(self, info: Info) -> Assessment:
        """The assessment that it follows from."""
        return await Assessment.load(info, self.row.assessment_id)

    @strawberry.field
    async def construction(self, info: Info) -> ConstructionEntry | None:
        """What a construction certificate says besides."""
        rows = await info.context.loaders.construction.load(self.row.id)
        return next((ConstructionEntry.of(row) for row in rows), None)

    @strawberry.field
    async def replaces(self, info: Info) -> "Certificate | None":
        """The certificate in whose place it was issued."""
        previous = self.row.previous_certificate_id
        return None if previous is None else await Certificate.load(info, previous)

    @classmethod
    async def load(cls, info: Info, key: int) -> "Certificate":
        """The certificate that a foreign key names, which therefore exists."""
        return cls.of(await info.context.loaders.certificate.load(key))

    @classmethod
    def of(cls, row: CertificateRow) -> "Certificate":
        """The certificate of a row."""
        return of_row(
            cls, row, id=node_id("Certificate", row.id), holder_name=row.name_printed, is_erased=row.is_erased
        )

"""Certificate blanks and the requests for them."""

from datetime import date, datetime

import strawberry

from models.queries.blanks import BlankList as BlankListRow
from models.queries.blanks import BlankRequestRow, BlankRow, MisusedBlank
from models.rules.blanks import BlankBalance
from schema.context import Info
from schema.rows import of_row
from schema.types.certificate import Certificate
from schema.types.certification_enums import BlankFault, BlankRequestStatus, BlankStatus
from schema.types.lsp import Lsp
from schema.types.scheme import SchemeVersion


@strawberry.type
class BlankList:
    """How many people stand on the list of a request."""

    competent: int
    not_yet_competent: int

    @classmethod
    def of(cls, row: BlankListRow) -> "BlankList":
        """The counts of a row."""
        return of_row(cls, row)


@strawberry.type
class BlankLedger:
    """What became of the blanks of a request."""

    requested: int
    approved: int
    used: int
    spoiled: int
    lost: int
    left: int

    @classmethod
    def of(cls, balance: BlankBalance) -> "BlankLedger":
        """The ledger of a balance."""
        return of_row(cls, balance)


@strawberry.type
class BlankRequest:
    """An LSP's request for blanks."""

    number: str
    letter_number: str
    letter_date: date
    minutes_date: date
    status: BlankRequestStatus
    entered_at: datetime
    created_at: datetime
    row: strawberry.Private[BlankRequestRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that asks."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """What the people on the list were assessed for."""
        return await SchemeVersion.load(info, self.row.scheme_version_id)

    @strawberry.field
    async def listed(self, info: Info) -> BlankList:
        """How many people are on the list."""
        return BlankList.of(await info.context.loaders.blank_list.load(self.row.id))

    @strawberry.field
    async def ledger(self, info: Info) -> BlankLedger:
        """What became of the blanks."""
        return BlankLedger.of(await info.context.loaders.blank_ledger.load(self.row.id))

    @classmethod
    def of(cls, row: BlankRequestRow) -> "BlankRequest":
        """The request of a row."""
        return of_row(cls, row)


@strawberry.type
class Blank:
    """One numbered blank."""

    number: str
    status: BlankStatus
    remark: str | None
    certificate_id: strawberry.Private[int | None]

    @strawberry.field
    async def certificate(self, info: Info) -> Certificate | None:
        """The certificate that is printed on it."""
        if self.certificate_id is None:
            return None
        return await Certificate.load(info, self.certificate_id)

    @classmethod
    def of(cls, row: BlankRow) -> "Blank":
        """The blank of a row."""
        return of_row(cls, row)


@strawberry.type
class BlankIrregularity:
    """A blank on which there is a certificate that should not be there."""

    number: str
    fault: BlankFault
    certificate_ids: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def certificates(self, info: Info) -> list[Certificate]:
        """The certificates that claim it."""
        return [Certificate.of(row) for row in await info.context.loaders.certificate.load_many(self.certificate_ids)]

    @classmethod
    def of(cls, row: MisusedBlank) -> "BlankIrregularity":
        """The irregularity of a row."""
        return of_row(cls, row)

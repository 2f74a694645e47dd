"""LSPs (lembaga sertifikasi profesi)."""

from datetime import date, datetime

import strawberry

from models.queries.licences import counting_on
from models.queries.lsps import LspFormerNameRow, LspRow
from models.queries.schemes import ScopeRow
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.ids import Node, node_id
from schema.rows import of_row
from schema.types.enums import LspType, P1Kind
from schema.types.licence import Licence
from schema.types.province import Province
from schema.types.scheme import SchemeVersion
from schema.types.signatory import Signatory


@strawberry.type
class LspScope:
    """A scheme version in the scope of an LSP, from when to when."""

    from_date: date
    to_date: date | None
    row: strawberry.Private[ScopeRow]

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """The scheme version."""
        return await SchemeVersion.load(info, self.row.scheme_version_id)


@strawberry.type
class LspFormerName:
    """What an LSP was called, until when, and by which decree that changed."""

    name: str
    name_english: str | None
    ended_at: datetime
    decree_number: str

    @classmethod
    def of(cls, row: LspFormerNameRow) -> "LspFormerName":
        """The former name of a row."""
        return of_row(cls, row)


@strawberry.type
class Lsp(Node):
    """A licensed certification body."""

    id: strawberry.ID
    licence_number: str
    name: str
    name_english: str | None
    type: LspType
    p1_kind: P1Kind | None
    founder: str | None
    sector: str | None
    address: str | None
    phone: str | None
    email: str | None
    website: str | None
    province: Province
    row: strawberry.Private[LspRow]

    @strawberry.field
    async def licence(self, info: Info) -> Licence | None:
        """The licence that counts today: of those that have begun, the last."""
        rows = await info.context.loaders.licences.load(self.row.id)
        row = counting_on(rows, jakarta_day(info.context.now))
        return None if row is None else Licence.of(row)

    @strawberry.field
    async def licences(self, info: Info) -> list[Licence]:
        """Every licence, the newest first."""
        return [Licence.of(row) for row in await info.context.loaders.licences.load(self.row.id)]

    @strawberry.field
    async def scope(self, info: Info) -> list[LspScope]:
        """Every scheme version that is, was or will be in scope."""
        rows = await info.context.loaders.scope.load(self.row.id)
        return [LspScope(from_date=row.from_date, to_date=row.to_date, row=row) for row in rows]

    @strawberry.field
    async def former_names(self, info: Info) -> list[LspFormerName]:
        """What it was called before, the newest first."""
        return [LspFormerName.of(row) for row in await info.context.loaders.former_names.load(self.row.id)]

    @strawberry.field
    async def signatories(self, info: Info) -> list[Signatory]:
        """Who signs its certificates and who did, the newest first."""
        return [Signatory.of(row) for row in await info.context.loaders.signatories.load(self.row.id)]

    @classmethod
    async def load(cls, info: Info, key: int) -> "Lsp":
        """The LSP that a foreign key names, which therefore exists."""
        return cls.of(await info.context.loaders.lsp.load(key))

    @classmethod
    def of(cls, row: LspRow) -> "Lsp":
        """The LSP of a row."""
        return of_row(cls, row, id=node_id("Lsp", row.id), province=Province.of(row))

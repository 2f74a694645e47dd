"""Schemes, their versions and the units in them."""

import strawberry

from models.queries.schemes import SchemeRow, SchemeVersionRow, UnitRow
from models.rules.visibility import sees_scheme_version
from schema.context import Info
from schema.ids import Node, node_id
from schema.rows import of_row
from schema.types.enums import SchemeFramework, SchemeKind, SchemeVersionStatus, StandardBasis, UnitRole


@strawberry.type
class SchemeUnit:
    """A competency unit in a scheme version."""

    position: int
    role: UnitRole
    code: str
    title_indonesian: str
    title_english: str | None

    @classmethod
    def of(cls, row: UnitRow) -> "SchemeUnit":
        """The unit of a row."""
        return of_row(cls, row, table="unit__")


@strawberry.type
class SchemeVersion(Node):
    """A scheme as it was verified once."""

    id: strawberry.ID
    version: int
    title_indonesian: str
    title_english: str | None
    validity_years: int
    status: SchemeVersionStatus
    verification_sheet_number: str | None
    row: strawberry.Private[SchemeVersionRow]

    @strawberry.field
    async def scheme(self, info: Info) -> "Scheme":
        """The scheme that this is a version of."""
        return await Scheme.load(info, self.row.scheme_id)

    @strawberry.field
    async def units(self, info: Info) -> list[SchemeUnit]:
        """The units, as certificates list them."""
        return [SchemeUnit.of(row) for row in await info.context.loaders.units.load(self.row.id)]

    @classmethod
    async def load(cls, info: Info, key: int) -> "SchemeVersion":
        """The version that a foreign key names, which therefore exists."""
        return cls.of(await info.context.loaders.scheme_version.load(key))

    @classmethod
    def of(cls, row: SchemeVersionRow) -> "SchemeVersion":
        """The scheme version of a row."""
        return of_row(cls, row, id=node_id("SchemeVersion", row.id))


@strawberry.type
class Scheme(Node):
    """A certification scheme, whatever its version."""

    id: strawberry.ID
    code: str
    kind: SchemeKind
    kkni_level: int | None
    kbli_code: str
    kbji_code: str
    registration_prefix: str
    standard_basis: StandardBasis
    sector: str | None
    framework: SchemeFramework
    language: str
    owner_body: str | None
    row: strawberry.Private[SchemeRow]

    @strawberry.field
    async def versions(self, info: Info) -> list[SchemeVersion]:
        """The versions, the newest first; those that were never ratified for BNSP only."""
        actor, rows = info.context.actor, await info.context.loaders.versions.load(self.row.id)
        return [SchemeVersion.of(row) for row in rows if sees_scheme_version(actor, row.status)]

    @classmethod
    async def load(cls, info: Info, key: int) -> "Scheme":
        """The scheme that a foreign key names, which therefore exists."""
        return cls.of(await info.context.loaders.scheme.load(key))

    @classmethod
    def of(cls, row: SchemeRow) -> "Scheme":
        """The scheme of a row."""
        return of_row(cls, row, id=node_id("Scheme", row.id))

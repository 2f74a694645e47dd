"""Assessors."""

from datetime import date

import strawberry

from models.queries.assessors import AssessorRow, MembershipRow
from schema.context import Info
from schema.ids import Node, node_id
from schema.types.enums import AssessorStatus
from schema.types.lsp import Lsp
from schema.types.province import Province
from schema.types.scheme import Scheme


@strawberry.type
class AssessorMembership:
    """An assessor works for an LSP, from when to when."""

    from_date: date
    to_date: date | None
    row: strawberry.Private[MembershipRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP."""
        return Lsp.of(await info.context.loaders.lsp.load(self.row.lsp_id))


@strawberry.type
class Assessor(Node):
    """A person who may assess, while the own certificate lasts."""

    id: strawberry.ID
    registration_number: str
    name: str
    certificate_valid_from: date
    certificate_valid_until: date
    status: AssessorStatus
    province: Province
    row: strawberry.Private[AssessorRow]

    @strawberry.field
    async def memberships(self, info: Info) -> list[AssessorMembership]:
        """For which LSPs the assessor works and worked."""
        rows = await info.context.loaders.memberships.load(self.row.id)
        return [AssessorMembership(from_date=row.from_date, to_date=row.to_date, row=row) for row in rows]

    @strawberry.field
    async def technical_schemes(self, info: Info) -> list[Scheme]:
        """The schemes for which the assessor has the technical competence."""
        loaders = info.context.loaders
        rows = await loaders.scheme.load_many(await loaders.technical_schemes.load(self.row.id))
        return [Scheme.of(row) for row in rows]

    @classmethod
    def of(cls, row: AssessorRow) -> "Assessor":
        """The assessor of a row."""
        return cls(
            id=node_id("Assessor", row.id),
            registration_number=row.registration_number,
            name=row.name,
            certificate_valid_from=row.certificate_valid_from,
            certificate_valid_until=row.certificate_valid_until,
            status=row.status,
            province=Province.of(row),
            row=row,
        )

"""Assessors."""

from datetime import date

import strawberry

from models.queries.assessor_recognitions import RecognitionRow
from models.queries.assessors import AssessorRow, MembershipRow
from models.rules.assessors import state_on
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.ids import Node, node_id
from schema.rows import of_row
from schema.types.enums import AssessorStatus
from schema.types.lsp import Lsp
from schema.types.people_enums import AssessorState, RecognitionKind
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
        return await Lsp.load(info, self.row.lsp_id)


@strawberry.type
class AssessorRecognition:
    """What another body says of an assessor, from when to when."""

    kind: RecognitionKind
    job_title: str | None
    from_date: date
    to_date: date | None

    @classmethod
    def of(cls, row: RecognitionRow) -> "AssessorRecognition":
        """The recognition of a row."""
        return of_row(cls, row)


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
    def state(self, info: Info) -> AssessorState:
        """How the assessor stands today: what was decided, and what the calendar says."""
        return state_on(self.status, self.certificate_valid_until, jakarta_day(info.context.now))

    @strawberry.field
    async def recognitions(self, info: Info) -> list[AssessorRecognition]:
        """What other bodies say of the assessor."""
        return [AssessorRecognition.of(row) for row in await info.context.loaders.recognitions.load(self.row.id)]

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
    async def load(cls, info: Info, key: int) -> "Assessor":
        """The assessor that a foreign key names, which therefore exists."""
        return cls.of(await info.context.loaders.assessor.load(key))

    @classmethod
    def of(cls, row: AssessorRow) -> "Assessor":
        """The assessor of a row."""
        return of_row(cls, row, id=node_id("Assessor", row.id), province=Province.of(row))

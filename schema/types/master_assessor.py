"""Master assessors, candidates, and the report of their internship."""

from datetime import date

import strawberry

from models.queries.master_assessors import EligibleRow, MasterAssessorRow, SessionRow
from models.rules.master_assessors import InternshipKind as Kind
from schema.context import Info
from schema.ids import Node, node_id
from schema.rows import of_row
from schema.types.assessor import Assessor
from schema.types.people_enums import InternshipKind, MasterAssessorStatus


@strawberry.type
class InternshipSession:
    """One session of teaching or examining under a master assessor."""

    kind: InternshipKind
    held_on: date
    place: str
    evidence: str
    row: strawberry.Private[SessionRow]

    @strawberry.field
    async def supervisor(self, info: Info) -> Assessor:
        """The master assessor who supervised it."""
        return await Assessor.load(info, self.row.supervisor__assessor_id)

    @classmethod
    def of(cls, row: SessionRow) -> "InternshipSession":
        """The session of a row."""
        return of_row(cls, row, evidence=row.evidence_reference)


@strawberry.type
class MasterAssessor(Node):
    """An assessor on the way to master assessor, or arrived there: the profile."""

    id: strawberry.ID
    training_year: int
    status: MasterAssessorStatus
    certificate_valid_from: date | None
    certificate_valid_until: date | None
    row: strawberry.Private[MasterAssessorRow]

    @strawberry.field
    async def assessor(self, info: Info) -> Assessor:
        """The person's entry among the assessors."""
        return await Assessor.load(info, self.row.assessor_id)

    @strawberry.field
    async def sessions(self, info: Info) -> list[InternshipSession]:
        """The internship report: every session, in the order of the days."""
        return [InternshipSession.of(row) for row in await info.context.loaders.sessions.load(self.row.id)]

    @strawberry.field
    async def teaching(self, info: Info) -> int:
        """How many sessions of teaching there were."""
        return await self._count(info, Kind.TEACHING)

    @strawberry.field
    async def examining(self, info: Info) -> int:
        """How many sessions of examining there were."""
        return await self._count(info, Kind.EXAMINING)

    async def _count(self, info: Info, kind: Kind) -> int:
        return sum(row.kind is kind for row in await info.context.loaders.sessions.load(self.row.id))

    @classmethod
    def of(cls, row: MasterAssessorRow) -> "MasterAssessor":
        """The entry of a row."""
        return of_row(cls, row, id=node_id("MasterAssessor", row.id))


@strawberry.type
class EligibleCandidate:
    """A candidate who may be proposed for certification."""

    teaching: int
    examining: int
    row: strawberry.Private[EligibleRow]

    @strawberry.field
    async def candidate(self, info: Info) -> MasterAssessor:
        """The candidate."""
        return MasterAssessor.of(await info.context.loaders.master_assessor.load(self.row.id))

    @classmethod
    def of(cls, row: EligibleRow) -> "EligibleCandidate":
        """The candidate of a row."""
        return of_row(cls, row)

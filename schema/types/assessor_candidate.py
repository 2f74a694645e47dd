"""Candidates for competency assessor."""

from datetime import date

import strawberry

from models.queries.assessor_candidates import AssessorCandidateRow
from schema.context import Info
from schema.ids import Node, node_id
from schema.rows import of_row
from schema.types.assessor import Assessor
from schema.types.people_enums import AssessorCandidateStatus, AssessorSponsor
from schema.types.province import Province


@strawberry.type
class AssessorCandidate(Node):
    """A person who is trained as an assessor and becomes one."""

    id: strawberry.ID
    number: str
    name: str
    sponsor_kind: AssessorSponsor
    sponsor_name: str
    verification_sheet: str | None
    status: AssessorCandidateStatus
    trained_on: date | None
    tested_on: date | None
    province: Province
    row: strawberry.Private[AssessorCandidateRow]

    @strawberry.field
    async def assessor(self, info: Info) -> Assessor | None:
        """The entry among the assessors, once certified."""
        if self.row.assessor_id is None:
            return None
        return await Assessor.load(info, self.row.assessor_id)

    @classmethod
    def of(cls, row: AssessorCandidateRow) -> "AssessorCandidate":
        """The candidate of a row."""
        return of_row(cls, row, id=node_id("AssessorCandidate", row.id), province=Province.of(row))

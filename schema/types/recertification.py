"""Recertifications (RCC)."""

from datetime import date

import strawberry

from models.queries.recertifications import Funnel, RecertificationRow
from schema.context import Info
from schema.ids import Node, node_id
from schema.rows import of_row
from schema.types.assessor import Assessor
from schema.types.people_enums import RecertificationStatus, RecertificationSubject


@strawberry.type
class Recertification(Node):
    """One person's recognition of current competency, with the days of its steps."""

    id: strawberry.ID
    subject_kind: RecertificationSubject
    year: int
    status: RecertificationStatus
    invited_on: date
    applied_on: date | None
    verified_on: date | None
    pre_assessed_on: date | None
    assessed_on: date | None
    plenary_on: date | None
    team: int | None
    row: strawberry.Private[RecertificationRow]

    @strawberry.field
    async def assessor(self, info: Info) -> Assessor:
        """Whose competence is recognised."""
        return await Assessor.load(info, self.row.assessor_id)

    @classmethod
    def of(cls, row: RecertificationRow) -> "Recertification":
        """The recertification of a row."""
        return of_row(cls, row, id=node_id("Recertification", row.id))


@strawberry.type
class RecertificationFunnel:
    """How many of a cohort came how far."""

    invited: int
    applied: int
    accepted: int
    assessed: int
    competent: int
    upgrading: int
    not_yet_competent: int
    rejected: int
    absent: int

    @classmethod
    def of(cls, row: Funnel) -> "RecertificationFunnel":
        """The funnel of a count."""
        return of_row(cls, row)

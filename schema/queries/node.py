"""`node(id:)`: anything by its opaque id, for those who might see it by its number."""

from collections.abc import Awaitable, Callable

import strawberry

from models.queries.assessments import assessments_by_id
from models.queries.assessor_candidates import assessor_candidates_by_id
from models.queries.assessors import assessors_by_id
from models.queries.certificates import certificates_by_id
from models.queries.lsps import lsps_by_id
from models.queries.master_assessors import master_assessors_by_id
from models.queries.recertifications import recertifications_by_id
from models.queries.schemes import scheme_versions_by_id, schemes_by_id
from models.rules.visibility import (
    check_sees_assessors,
    check_sees_certificates,
    check_sees_people,
    sees_certificates_of,
    sees_scheme_version,
)
from schema.context import Context, Info
from schema.ids import Node, read_node_id
from schema.types.assessment import Assessment
from schema.types.assessor import Assessor
from schema.types.assessor_candidate import AssessorCandidate
from schema.types.certificate import Certificate
from schema.types.lsp import Lsp
from schema.types.master_assessor import MasterAssessor
from schema.types.recertification import Recertification
from schema.types.scheme import Scheme, SchemeVersion


async def _lsp(_context: Context, number: int) -> Node | None:
    return next((Lsp.of(row) for row in await lsps_by_id([number])), None)


async def _scheme(_context: Context, number: int) -> Node | None:
    return next((Scheme.of(row) for row in await schemes_by_id([number])), None)


async def _scheme_version(context: Context, number: int) -> Node | None:
    rows = [row for row in await scheme_versions_by_id([number]) if sees_scheme_version(context.actor, row.status)]
    return next((SchemeVersion.of(row) for row in rows), None)


async def _assessor(context: Context, number: int) -> Node | None:
    check_sees_assessors(context.login)
    return next((Assessor.of(row) for row in await assessors_by_id([number])), None)


async def _assessment(context: Context, number: int) -> Node | None:
    check_sees_certificates(context.login)
    rows = [row for row in await assessments_by_id([number]) if _is_visible(context, row.lsp__licence_number)]
    return next((Assessment.of(row) for row in rows), None)


async def _certificate(context: Context, number: int) -> Node | None:
    check_sees_certificates(context.login)
    rows = [row for row in await certificates_by_id([number]) if _is_visible(context, row.lsp__licence_number)]
    return next((Certificate.of(row) for row in rows), None)


async def _assessor_candidate(context: Context, number: int) -> Node | None:
    check_sees_people(context.login)
    return next((AssessorCandidate.of(row) for row in await assessor_candidates_by_id([number])), None)


async def _master_assessor(context: Context, number: int) -> Node | None:
    check_sees_people(context.login)
    return next((MasterAssessor.of(row) for row in await master_assessors_by_id([number])), None)


async def _recertification(context: Context, number: int) -> Node | None:
    check_sees_people(context.login)
    return next((Recertification.of(row) for row in await recertifications_by_id([number])), None)


def _is_visible(context: Context, licence_number: str) -> bool:
    return sees_certificates_of(context.actor, licence_number)


_FINDERS: dict[str, Callable[[Context, int], Awaitable[Node | None]]] = {
    "Lsp": _lsp,
    "Scheme": _scheme,
    "SchemeVersion": _scheme_version,
    "Assessor": _assessor,
    "AssessorCandidate": _assessor_candidate,
    "MasterAssessor": _master_assessor,
    "Recertification": _recertification,
    "Assessment": _assessment,
    "Certificate": _certificate,
}


@strawberry.type
class NodeQuery:
    """Anything by its id."""

    @strawberry.field
    async def node(self, info: Info, id: strawberry.ID) -> Node | None:  # noqa: A002 - the name that Relay gives it
        """The node with this id, or null."""
        kind, number = read_node_id(id)
        find = _FINDERS.get(kind)
        return None if find is None else await find(info.context, number)

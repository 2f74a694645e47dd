"""`myCertificates`, `myAssessments`, `myAssessor`: what the register says about the caller."""

import strawberry

from models.queries.assessments import holder_assessment_page
from models.queries.certificates import holder_certificate_page
from models.queries.own_data import assessor_of_subject
from models.queries.pages import Order
from models.rules.actors import Role
from models.rules.permissions import check_role
from schema.context import Info
from schema.filters import listing
from schema.pagination import Connection
from schema.types.assessment import Assessment
from schema.types.own_data import OwnAssessor, OwnCertificate


@strawberry.type
class OwnDataQuery:
    """The caller's own data."""

    @strawberry.field
    async def my_certificates(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[OwnCertificate]:
        """The caller's certificates, the newest first; for holders."""
        check_role(info.context.login, Role.SUBJECT)
        asked = listing("myCertificates", None, Order("id", descending=True))
        request = asked.request(first, after, last, before)
        page = await holder_certificate_page(info.context.actor.subject, asked.order, request)
        return asked.connection(page, lambda row: OwnCertificate(row=row))

    @strawberry.field
    async def my_assessments(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Assessment]:
        """The caller's assessments, whatever was decided, the newest first; for holders and candidates."""
        check_role(info.context.login, Role.SUBJECT)
        asked = listing("myAssessments", None, Order("id", descending=True))
        request = asked.request(first, after, last, before)
        page = await holder_assessment_page(info.context.actor.subject, asked.order, request)
        return asked.connection(page, Assessment.of)

    @strawberry.field
    async def my_assessor(self, info: Info) -> OwnAssessor | None:
        """The caller's entry among the assessors; null for a caller who is none."""
        check_role(info.context.login, Role.SUBJECT)
        row = await assessor_of_subject(info.context.actor.subject)
        return None if row is None else OwnAssessor(row=row)

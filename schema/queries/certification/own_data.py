"""`myCertificates`, `myAssessments`, `myAssessor`: what the register says about the caller."""

import strawberry

from models.queries.assessments import holder_assessment_page
from models.queries.certificates import holder_certificate_page
from models.queries.own_data import assessor_of_subject
from models.queries.pages import NEWEST_FIRST
from models.rules.actors import Role
from models.rules.permissions import check_role
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.assessment import Assessment
from schema.types.own_data import OwnAssessor, OwnCertificate


@strawberry.type
class OwnDataQuery:
    """The caller's own data."""

    @strawberry.field
    @paged
    async def my_certificates(self, info: Info, *, paging: Paging) -> Connection[OwnCertificate]:
        """The caller's certificates, the newest first; for holders."""
        check_role(info.context.login, Role.SUBJECT)
        asked, subject = Listing("myCertificates", NEWEST_FIRST), info.context.actor.subject
        return await paging.through(
            asked, lambda request: holder_certificate_page(subject, request), lambda row: OwnCertificate(row=row)
        )

    @strawberry.field
    @paged
    async def my_assessments(self, info: Info, *, paging: Paging) -> Connection[Assessment]:
        """The caller's assessments, whatever was decided, the newest first; for holders and candidates."""
        check_role(info.context.login, Role.SUBJECT)
        asked, subject = Listing("myAssessments", NEWEST_FIRST), info.context.actor.subject
        return await paging.through(asked, lambda request: holder_assessment_page(subject, request), Assessment.of)

    @strawberry.field
    async def my_assessor(self, info: Info) -> OwnAssessor | None:
        """The caller's entry among the assessors; null for a caller who is none."""
        check_role(info.context.login, Role.SUBJECT)
        row = await assessor_of_subject(info.context.actor.subject)
        return None if row is None else OwnAssessor(row=row)

"""`siteRegister`: a site is proposed, still to be verified."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.sites import site_code
from models.services.licensing.register_site import ProposeSite, propose_site
from schema.context import Info
from schema.mutations.licensing.shown import shown_site
from schema.refusals import Refusal
from schema.types.assessment_site import AssessmentSite
from schema.types.enums import SiteKind


@strawberry.input
class SiteRegisterInput:
    """The site, and who answers for it."""

    code: str
    name: str
    kind: SiteKind
    owner: str
    province_code: str
    licence_number: str | None = None
    address: str | None = None
    town: str | None = None
    regency_code: str | None = None


@strawberry.type
class SiteRegisterSuccess:
    """The site is proposed."""

    site: AssessmentSite


SiteRegisterPayload: TypeAlias = Annotated[SiteRegisterSuccess | Refusal, strawberry.union("SiteRegisterPayload")]


@strawberry.type
class SiteRegisterMutation:
    """A site is proposed."""

    @strawberry.mutation
    async def site_register(
        self, info: Info, request: Annotated[SiteRegisterInput, strawberry.argument(name="input")]
    ) -> SiteRegisterPayload:
        """Propose a site, still to be verified; by an officer of the LSP that answers for it, or by BNSP."""
        context = info.context
        act = ProposeSite(
            code=request.code,
            name=request.name,
            kind=request.kind,
            owner=request.owner,
            province=request.province_code,
            licence_number=request.licence_number,
            address=request.address,
            town=request.town,
            regency_code=request.regency_code,
        )
        await propose_site(context.register, context.login, context.now, act)
        return SiteRegisterSuccess(site=await shown_site(site_code(request.code)))

"""`siteReinstate`: a suspension ends."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.change_site import ChangeSite, reinstate_site
from schema.context import Info
from schema.mutations.licensing.shown import shown_site
from schema.refusals import Refusal
from schema.types.assessment_site import AssessmentSite


@strawberry.input
class SiteReinstateInput:
    """Which site, and why."""

    site: str
    reason: str


@strawberry.type
class SiteReinstateSuccess:
    """The site counts again."""

    site: AssessmentSite


SiteReinstatePayload: TypeAlias = Annotated[SiteReinstateSuccess | Refusal, strawberry.union("SiteReinstatePayload")]


@strawberry.type
class SiteReinstateMutation:
    """A suspension ends."""

    @strawberry.mutation
    async def site_reinstate(
        self, info: Info, request: Annotated[SiteReinstateInput, strawberry.argument(name="input")]
    ) -> SiteReinstatePayload:
        """End a suspension; what BNSP suspended, BNSP alone reinstates."""
        context = info.context
        act = ChangeSite(request.site, request.reason)
        await reinstate_site(context.register, context.login, context.now, act)
        return SiteReinstateSuccess(site=await shown_site(request.site))

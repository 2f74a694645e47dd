"""`siteClose`: a site is closed for ever."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.change_site import ChangeSite, close_site
from schema.context import Info
from schema.mutations.licensing.shown import shown_site
from schema.refusals import Refusal
from schema.types.assessment_site import AssessmentSite


@strawberry.input
class SiteCloseInput:
    """Which site, and why."""

    site: str
    reason: str


@strawberry.type
class SiteCloseSuccess:
    """The site is closed."""

    site: AssessmentSite


SiteClosePayload: TypeAlias = Annotated[SiteCloseSuccess | Refusal, strawberry.union("SiteClosePayload")]


@strawberry.type
class SiteCloseMutation:
    """A site is closed."""

    @strawberry.mutation
    async def site_close(
        self, info: Info, request: Annotated[SiteCloseInput, strawberry.argument(name="input")]
    ) -> SiteClosePayload:
        """Close a site for ever, today is its last day; by the LSP that answers for it, or by BNSP."""
        context = info.context
        act = ChangeSite(request.site, request.reason)
        await close_site(context.register, context.login, context.now, act)
        return SiteCloseSuccess(site=await shown_site(request.site))

"""`siteSuspend`: nothing is assessed at a site from today on."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.change_site import ChangeSite, suspend_site
from schema.context import Info
from schema.mutations.licensing.shown import shown_site
from schema.refusals import Refusal
from schema.types.assessment_site import AssessmentSite


@strawberry.input
class SiteSuspendInput:
    """Which site, and why."""

    site: str
    reason: str


@strawberry.type
class SiteSuspendSuccess:
    """The site is suspended."""

    site: AssessmentSite


SiteSuspendPayload: TypeAlias = Annotated[SiteSuspendSuccess | Refusal, strawberry.union("SiteSuspendPayload")]


@strawberry.type
class SiteSuspendMutation:
    """A site is suspended."""

    @strawberry.mutation
    async def site_suspend(
        self, info: Info, request: Annotated[SiteSuspendInput, strawberry.argument(name="input")]
    ) -> SiteSuspendPayload:
        """Let nothing be assessed at a site from today on; by the LSP that answers for it, or by BNSP."""
        context = info.context
        act = ChangeSite(request.site, request.reason)
        await suspend_site(context.register, context.login, context.now, act)
        return SiteSuspendSuccess(site=await shown_site(request.site))

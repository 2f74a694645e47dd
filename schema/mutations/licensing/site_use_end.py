"""`siteUseEnd`: an LSP does not assess a scheme at a site any more."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.use_site import SiteUse, end_site_use
from schema.context import Info
from schema.refusals import Refusal


@strawberry.input
class SiteUseEndInput:
    """Which LSP assesses which scheme no more, and at which site."""

    licence_number: str
    site: str
    scheme_code: str


@strawberry.type
class SiteUseEndSuccess:
    """It was done."""

    site: str


SiteUseEndPayload: TypeAlias = Annotated[SiteUseEndSuccess | Refusal, strawberry.union("SiteUseEndPayload")]


@strawberry.type
class SiteUseEndMutation:
    """The use of a site ends."""

    @strawberry.mutation
    async def site_use_end(
        self, info: Info, request: Annotated[SiteUseEndInput, strawberry.argument(name="input")]
    ) -> SiteUseEndPayload:
        """Tell that today is the last day on which an LSP assesses a scheme at a site, by an officer of the LSP."""
        context = info.context
        use = SiteUse(request.licence_number, request.site, request.scheme_code)
        await end_site_use(context.register, context.login, context.now, use)
        return SiteUseEndSuccess(site=request.site)

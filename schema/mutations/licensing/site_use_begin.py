"""`siteUseBegin`: an LSP begins to assess a scheme at a site."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.use_site import SiteUse, begin_site_use
from schema.context import Info
from schema.refusals import Refusal


@strawberry.input
class SiteUseBeginInput:
    """Which LSP assesses which scheme at which site, and from when on."""

    idempotency_key: str
    licence_number: str
    site: str
    scheme_code: str
    from_date: date


@strawberry.type
class SiteUseBeginSuccess:
    """It was done."""

    site: str


SiteUseBeginPayload: TypeAlias = Annotated[SiteUseBeginSuccess | Refusal, strawberry.union("SiteUseBeginPayload")]


@strawberry.type
class SiteUseBeginMutation:
    """The use of a site begins."""

    @strawberry.mutation
    async def site_use_begin(
        self, info: Info, request: Annotated[SiteUseBeginInput, strawberry.argument(name="input")]
    ) -> SiteUseBeginPayload:
        """Tell that an LSP assesses a scheme at a site, by an officer of the LSP."""
        context = info.context
        use = SiteUse(request.licence_number, request.site, request.scheme_code)
        key = request.idempotency_key
        await begin_site_use(context.register, context.login, context.now, key, use, request.from_date)
        return SiteUseBeginSuccess(site=request.site)

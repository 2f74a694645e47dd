"""`siteVerify`: an assessor has verified a site."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.verify_site import VerifySite, verify_site
from schema.context import Info
from schema.mutations.licensing.shown import shown_site
from schema.refusals import Refusal
from schema.types.assessment_site import AssessmentSite
from schema.types.enums import SiteVerificationResult


@strawberry.input
class SiteVerifyInput:
    """What was found at which site, by whom and when."""

    site: str
    verifier: str
    verified_on: date
    result: SiteVerificationResult
    valid_until: date | None = None
    scheme_codes: list[str] = strawberry.field(default_factory=list)


@strawberry.type
class SiteVerifySuccess:
    """The verification was recorded."""

    site: AssessmentSite


SiteVerifyPayload: TypeAlias = Annotated[SiteVerifySuccess | Refusal, strawberry.union("SiteVerifyPayload")]


@strawberry.type
class SiteVerifyMutation:
    """A site is verified."""

    @strawberry.mutation
    async def site_verify(
        self, info: Info, request: Annotated[SiteVerifyInput, strawberry.argument(name="input")]
    ) -> SiteVerifyPayload:
        """Record what an assessor found at a site; by the LSP that answers for it, or by BNSP."""
        context = info.context
        act = VerifySite(
            site=request.site,
            verifier=request.verifier,
            verified_on=request.verified_on,
            result=request.result,
            valid_until=request.valid_until,
            schemes=tuple(request.scheme_codes),
        )
        await verify_site(context.register, context.login, context.now, act)
        return SiteVerifySuccess(site=await shown_site(request.site))

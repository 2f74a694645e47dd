"""What the mutations of recommendations show again after the act: the thing as it is now."""

from models.queries.partner_bodies import partner_body_by_code, recommendation_of
from models.rules.violations import found
from schema.types.recommendation import PartnerBody, Recommendation


async def shown_partner_body(code: str) -> PartnerBody:
    """The partner body as it is now."""
    return PartnerBody.of(found(await partner_body_by_code(code), "partner body", code))


async def shown_recommendation(body: str, number: str) -> Recommendation:
    """The recommendation as it is now."""
    return Recommendation.of(found(await recommendation_of(body, number), "recommendation", f"{body} {number}"))

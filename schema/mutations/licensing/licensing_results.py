"""What the mutations of licensing show again after the act: the thing as it is now."""

from collections.abc import Awaitable
from typing import TypeVar

from models.queries.licence_applications import licence_application_by_number
from models.queries.licensing_assessors import licensing_assessor_by_number
from models.queries.lsp_candidates import candidate_by_code
from models.queries.lsps import lsp_by_licence_number
from models.queries.partner_bodies import partner_body_by_code, recommendation_of
from models.queries.scope_changes import scope_change_by_number
from models.queries.surveillances import surveillance_by_number
from models.rules.violations import NotFound
from schema.types.licence_application import LicenceApplication
from schema.types.licensing_assessor import LicensingAssessor
from schema.types.lsp import Lsp
from schema.types.lsp_candidate import LspCandidate
from schema.types.recommendation import PartnerBody, Recommendation
from schema.types.scope_change import ScopeChange
from schema.types.surveillance import Surveillance

Row = TypeVar("Row")


async def lsp_now(licence_number: str) -> Lsp:
    """The LSP as it is now."""
    return Lsp.of(await _found(lsp_by_licence_number(licence_number), licence_number))


async def application_now(number: str) -> LicenceApplication:
    """The application as it is now."""
    return LicenceApplication.of(await _found(licence_application_by_number(number), number))


async def candidate_now(code: str) -> LspCandidate:
    """The candidate as it is now."""
    return LspCandidate.of(await _found(candidate_by_code(code), code))


async def partner_body_now(code: str) -> PartnerBody:
    """The partner body as it is now."""
    return PartnerBody.of(await _found(partner_body_by_code(code), code))


async def licensing_assessor_now(certificate_number: str) -> LicensingAssessor:
    """The licensing assessor as he or she is now."""
    return LicensingAssessor.of(await _found(licensing_assessor_by_number(certificate_number), certificate_number))


async def recommendation_now(body: str, number: str) -> Recommendation:
    """The recommendation as it is now."""
    return Recommendation.of(await _found(recommendation_of(body, number), number))


async def scope_change_now(number: str) -> ScopeChange:
    """The scope change as it is now."""
    return ScopeChange.of(await _found(scope_change_by_number(number), number))


async def surveillance_now(number: str) -> Surveillance:
    """The surveillance as it is now."""
    return Surveillance.of(await _found(surveillance_by_number(number), number))


async def _found(row: Awaitable[Row | None], reference: str) -> Row:
    found = await row
    if found is None:
        raise NotFound("row", reference)
    return found

"""What the mutations of licensing show again after the act: the thing as it is now."""

from models.queries.licence_applications import licence_application_by_number
from models.queries.licensing_assessors import licensing_assessor_by_number
from models.queries.lsp_candidates import candidate_by_code
from models.queries.lsps import lsp_by_licence_number
from models.queries.sites import site_by_code
from models.rules.violations import found
from schema.types.assessment_site import AssessmentSite
from schema.types.licence_application import LicenceApplication
from schema.types.licensing_assessor import LicensingAssessor
from schema.types.lsp import Lsp
from schema.types.lsp_candidate import LspCandidate


async def shown_lsp(licence_number: str) -> Lsp:
    """The LSP as it is now."""
    return Lsp.of(found(await lsp_by_licence_number(licence_number), "LSP", licence_number))


async def shown_application(number: str) -> LicenceApplication:
    """The application as it is now."""
    row = await licence_application_by_number(number)
    return LicenceApplication.of(found(row, "licence application", number))


async def shown_candidate(code: str) -> LspCandidate:
    """The candidate as it is now."""
    return LspCandidate.of(found(await candidate_by_code(code), "candidate", code))


async def shown_licensing_assessor(certificate_number: str) -> LicensingAssessor:
    """The licensing assessor as he or she is now."""
    row = await licensing_assessor_by_number(certificate_number)
    return LicensingAssessor.of(found(row, "licensing assessor", certificate_number))


async def shown_site(code: str) -> AssessmentSite:
    """The site as it is now."""
    return AssessmentSite.of(found(await site_by_code(code), "assessment site", code))

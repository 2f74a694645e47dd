"""LSPs, their licences, and who assesses them."""

import strawberry

from schema.queries.licensing.assessment_places import AssessmentPlacesQuery
from schema.queries.licensing.ending_licences import EndingLicencesQuery
from schema.queries.licensing.falling_due import FallingDueQuery
from schema.queries.licensing.licence_application import LicenceApplicationQuery
from schema.queries.licensing.licence_applications import LicenceApplicationsQuery
from schema.queries.licensing.licence_measures import LicenceMeasuresQuery
from schema.queries.licensing.licensing_assessors import LicensingAssessorsQuery
from schema.queries.licensing.lsp import LspQuery
from schema.queries.licensing.lsp_standing import LspStandingQuery
from schema.queries.licensing.lsps import LspsQuery
from schema.queries.licensing.sites import SitesQuery


@strawberry.type
class LicensingQueries(
    AssessmentPlacesQuery,
    EndingLicencesQuery,
    FallingDueQuery,
    LicenceApplicationQuery,
    LicenceApplicationsQuery,
    LicenceMeasuresQuery,
    LicensingAssessorsQuery,
    LspQuery,
    LspStandingQuery,
    LspsQuery,
    SitesQuery,
):
    """LSPs, their licences, and who assesses them."""

"""`assessmentOutcomes(licenceNumber:, year:)`: how many were found competent, by scheme and month."""

import strawberry

from models.queries.assessment_outcomes import outcomes_of_year
from models.rules.numbers import LicenceNumber
from models.rules.validity import check_year
from models.rules.visibility import check_sees_certificates_of
from schema.context import Info
from schema.types.certification import AssessmentOutcomes


@strawberry.type
class AssessmentOutcomesQuery:
    """An LSP's outcomes."""

    @strawberry.field
    async def assessment_outcomes(self, info: Info, licence_number: str, year: int) -> list[AssessmentOutcomes]:
        """K and BK per scheme version and month of the assessment; for the LSP's own staff and for BNSP."""
        number = LicenceNumber.canonical(licence_number)
        check_sees_certificates_of(info.context.login, number)
        check_year(year)
        return [AssessmentOutcomes.of(row) for row in await outcomes_of_year(number, year)]

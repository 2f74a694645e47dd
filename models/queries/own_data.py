"""What the register says about the person who asks: as a holder, and as an assessor."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.assessors import AssessorRow, assessors_by_id
from models.queries.rows import rows_by, rows_of
from models.queries.sql_pages import read_rows
from models.rules.funded_packages import FundedPackageStatus
from models.tables.assessors import Assessor
from models.tables.funded_packages import FundedPackageAssessor
from models.tables.verification_counts import VerificationCount

PER_SCHEME = """
SELECT v.scheme_id, COUNT(*) AS assessed, COUNT(CASE WHEN a.decision IS NULL THEN 1 END) AS undecided
FROM assessment_assessor aa JOIN assessment a ON a.id = aa.assessment_id
JOIN scheme_version v ON v.id = a.scheme_version_id
WHERE aa.assessor_id = :assessor GROUP BY v.scheme_id ORDER BY v.scheme_id
"""


@dataclass(frozen=True, slots=True)
class MonthRow:
    """How often a certificate was checked in one month."""

    month: date
    count: int


@dataclass(frozen=True, slots=True)
class SchemeAssessmentsRow:
    """How many persons an assessor assessed for a scheme."""

    scheme_id: int
    assessed: int
    undecided: int


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """A funded package that runs and has not been reported."""

    package__number: str
    package__lsp_id: int
    package__scheme_version_id: int


async def assessor_of_subject(subject: str) -> AssessorRow | None:
    """The assessor whom the login service calls so."""
    row = await Assessor.filter(subject=subject).first()
    return None if row is None else next(iter(await assessors_by_id([row.id])))


async def verification_counts(certificate_ids: Collection[int]) -> Mapping[int, Sequence[MonthRow]]:
    """The checks of some certificates by month, the newest first."""
    rows = VerificationCount.filter(certificate_id__in=list(certificate_ids)).order_by("-month")
    return await rows_by("certificate_id", rows, MonthRow)


async def assessments_per_scheme(assessor_id: int) -> Sequence[SchemeAssessmentsRow]:
    """Count an assessor's assessments by scheme."""
    return [SchemeAssessmentsRow(**row) for row in await read_rows(PER_SCHEME, assessor=assessor_id)]


async def pending_assignments(assessor_id: int) -> Sequence[AssignmentRow]:
    """The funded packages that an assessor is to assess, until they are reported."""
    rows = FundedPackageAssessor.filter(assessor_id=assessor_id, package__status=FundedPackageStatus.RUNNING)
    return await rows_of(rows.order_by("package__number"), AssignmentRow)

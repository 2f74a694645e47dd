"""State-funded packages: who has how many people, and what became of a year's packages."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.queries.pages import Page, PageRequest
from models.queries.sql_pages import read_rows, read_sql_page
from models.rules.funded_packages import FundedPackageStatus, PackageDeviation, deviation
from models.rules.lsps import LspType

PACKAGES = """
SELECT p.id, p.number, p.year, p.lsp_id, p.scheme_version_id, p.status, p.decree_number, p.deviation_reason,
    (SELECT COUNT(*) FROM funded_package_candidate c WHERE c.package_id = p.id) AS candidates,
    (SELECT COUNT(*) FROM funded_package_assessor a WHERE a.package_id = p.id) AS assessors
FROM funded_package p
"""
OF_LSP = f"{PACKAGES} JOIN lsp ON lsp.id = p.lsp_id WHERE lsp.licence_number = :licence AND p.year = :year"
OF_YEAR = f"{PACKAGES} WHERE p.year = :year"
NUMBERED = f"{PACKAGES} WHERE p.number = :number"
REALISED = """
SELECT lsp.type,
    COUNT(DISTINCT p.id) AS awarded,
    COUNT(DISTINCT CASE WHEN p.status IN ('REPORTED', 'CLOSED') THEN p.id END) AS run,
    COUNT(c.id) AS tested,
    COUNT(CASE WHEN a.decision = 'COMPETENT' THEN 1 END) AS competent
FROM funded_package p
JOIN lsp ON lsp.id = p.lsp_id
LEFT JOIN funded_package_candidate c ON c.package_id = p.id
LEFT JOIN assessment a ON a.id = c.assessment_id
WHERE p.year = :year AND p.status IN ('AWARDED', 'RUNNING', 'REPORTED', 'CLOSED')
GROUP BY lsp.type ORDER BY lsp.type
"""


@dataclass(frozen=True, slots=True)
class FundedPackageRow:
    """One package with its counts of people."""

    id: int
    number: str
    year: int
    lsp_id: int
    scheme_version_id: int
    status: FundedPackageStatus
    decree_number: str | None
    deviation_reason: str | None
    candidates: int
    assessors: int

    @property
    def deviation(self) -> PackageDeviation:
        """How far it is from twenty by two."""
        return deviation(self.candidates, self.assessors)


@dataclass(frozen=True, slots=True)
class RealisationRow:
    """What became of a year's packages at the LSPs of one type."""

    type: LspType
    awarded: int
    run: int
    tested: int
    competent: int


def _row(status: str, **values: object) -> FundedPackageRow:
    return FundedPackageRow(status=FundedPackageStatus(status), **values)  # type: ignore[arg-type]  # columns by name


async def package_page(request: PageRequest, year: int, licence_number: str | None) -> Page[FundedPackageRow]:
    """A page of a year's packages, of one LSP or of all."""
    if licence_number is None:
        return await read_sql_page(OF_YEAR, request, _row, year=year)
    return await read_sql_page(OF_LSP, request, _row, year=year, licence=licence_number)


async def package_by_number(number: str) -> FundedPackageRow | None:
    """The package of a number."""
    return next((_row(**row) for row in await read_rows(NUMBERED, number=number)), None)


async def realisation(year: int) -> Sequence[RealisationRow]:
    """What became of the packages that were awarded for a year, by type of LSP."""
    rows = await read_rows(REALISED, year=year)
    return [RealisationRow(**row | {"type": LspType(row["type"])}) for row in rows]

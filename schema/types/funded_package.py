"""State-funded certification packages (PSKK)."""

from datetime import date

import strawberry

from models.queries.funded_packages import FundedPackageRow, RealisationRow
from models.queries.package_monitorings import MonitoredRow, MonitoringRow
from schema.context import Info
from schema.rows import of_row
from schema.types.certification_enums import FundedPackageStatus, MonitoringPhase
from schema.types.enums import LspType
from schema.types.lsp import Lsp
from schema.types.scheme import SchemeVersion


@strawberry.type
class PackageDeviation:
    """How far a package is from twenty candidates and two assessors; negative is too few."""

    candidates: int
    assessors: int


@strawberry.type
class PackageMonitoring:
    """Two monitors looked at a package in one of the two phases."""

    package_number: str
    phase: MonitoringPhase
    first_monitor: str
    second_monitor: str
    visited_on: date
    report: str

    @classmethod
    def of(cls, row: MonitoringRow) -> "PackageMonitoring":
        """The monitoring of a row."""
        return of_row(cls, row, package_number=row.package__number)


@strawberry.type
class FundedPackage:
    """One package."""

    number: str
    year: int
    status: FundedPackageStatus
    decree_number: str | None
    candidates: int
    assessors: int
    deviation: PackageDeviation
    deviation_reason: str | None
    row: strawberry.Private[FundedPackageRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that runs it."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """What is assessed."""
        return await SchemeVersion.load(info, self.row.scheme_version_id)

    @strawberry.field
    async def monitorings(self, info: Info) -> list[PackageMonitoring]:
        """What monitors saw, in the order of their visits."""
        return [PackageMonitoring.of(each) for each in await info.context.loaders.monitorings.load(self.row.id)]

    @classmethod
    def of(cls, row: FundedPackageRow) -> "FundedPackage":
        """The package of a row."""
        return of_row(
            cls, row, deviation=PackageDeviation(candidates=row.deviation.candidates, assessors=row.deviation.assessors)
        )


@strawberry.type
class FundedProgrammeRealisation:
    """What became of a year's packages at the LSPs of one type."""

    lsp_type: LspType
    awarded: int
    run: int
    tested: int
    competent: int

    @classmethod
    def of(cls, row: RealisationRow) -> "FundedProgrammeRealisation":
        """The counts of a row."""
        return of_row(cls, row, lsp_type=row.type)


@strawberry.type
class FundedProgrammeMonitoring:
    """How many of a year's packages were monitored in one phase."""

    phase: MonitoringPhase
    monitored: int
    awarded: int

    @classmethod
    def of(cls, row: MonitoredRow) -> "FundedProgrammeMonitoring":
        """The counts of a row."""
        return of_row(cls, row)

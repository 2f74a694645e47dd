"""What the mutations of packages share: the package shown again."""

from models.queries.funded_packages import package_by_number
from models.rules.violations import NotFound
from schema.types.funded_package import FundedPackage


async def shown_package(number: str) -> FundedPackage:
    """The package as it is now."""
    row = await package_by_number(number)
    if row is None:
        raise NotFound("funded package", number)
    return FundedPackage.of(row)

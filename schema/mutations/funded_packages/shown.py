"""What the mutations of packages share: the package shown again."""

from models.queries.funded_packages import package_by_number
from models.rules.violations import found
from schema.types.funded_package import FundedPackage


async def shown_package(number: str) -> FundedPackage:
    """The package as it is now."""
    return FundedPackage.of(found(await package_by_number(number), "funded package", number))

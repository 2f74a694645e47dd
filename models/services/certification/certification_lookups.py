"""Rows of the certification registers by the numbers that people know them by."""

from models.rules.numbers import BlankNumber
from models.rules.violations import found
from models.tables.appeals import Appeal
from models.tables.applications import Application
from models.tables.blanks import BlankRequest, CertificateBlank
from models.tables.complaints import Complaint
from models.tables.funded_packages import FundedPackage


async def blank_request_by_number(number: str) -> BlankRequest:
    """Return a request for blanks with its LSP. Raises NotFound."""
    return found(await BlankRequest.filter(number=number).select_related("lsp").first(), "blank request", number)


async def blank_by_number(number: str) -> CertificateBlank:
    """Return a blank, with the request for which it was shipped and that one's LSP. Raises InvalidInput, NotFound."""
    canonical = BlankNumber.canonical(number)
    row = await CertificateBlank.filter(number=canonical).select_related("request__lsp").first()
    return found(row, "blank", canonical)


async def funded_package_by_number(number: str) -> FundedPackage:
    """Return a package with its LSP. Raises NotFound."""
    return found(await FundedPackage.filter(number=number).select_related("lsp").first(), "funded package", number)


async def appeal_by_number(number: str) -> Appeal:
    """Return an appeal with its assessment and the LSP that assessed. Raises NotFound."""
    return found(await Appeal.filter(number=number).select_related("assessment__lsp").first(), "appeal", number)


async def application_by_number(number: str) -> Application:
    """Return an application with its LSP, its scheme version and the candidate. Raises NotFound."""
    row = await Application.filter(number=number).select_related("lsp", "scheme_version__scheme", "holder").first()
    return found(row, "application", number)


async def complaint_by_number(number: str) -> Complaint:
    """Return a complaint with its LSP. Raises NotFound."""
    return found(await Complaint.filter(number=number).select_related("lsp").first(), "complaint", number)

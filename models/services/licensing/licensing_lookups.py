"""Rows of the licensing registers by the numbers that people know them by."""

from collections.abc import Collection

from models.rules.violations import found
from models.services.lookups import rows_by
from models.tables.licence_applications import LicenceApplication
from models.tables.licensing_assessors import LicensingAssessor
from models.tables.lsp_candidates import LspCandidate
from models.tables.partner_bodies import PartnerBody
from models.tables.scope_changes import ScopeChange
from models.tables.surveillances import Surveillance


async def candidate_by_code(code: str) -> LspCandidate:
    """Return the candidate of a code, ``CLSP-000123``. Raises NotFound."""
    return (await rows_by(LspCandidate, "code", [code], "candidate"))[code]


async def partner_body_by_code(code: str) -> PartnerBody:
    """Return the partner body of a code, ``LPJK``. Raises NotFound."""
    return (await rows_by(PartnerBody, "code", [code], "partner body"))[code]


async def licensing_assessors_by_number(numbers: Collection[str]) -> dict[object, LicensingAssessor]:
    """Return licensing assessors by certificate number. Raises NotFound."""
    return await rows_by(LicensingAssessor, "certificate_number", numbers, "licensing assessor")


async def application_by_number(number: str) -> LicenceApplication:
    """Return a licence application with its candidate, or the licence that it renews with its LSP. Raises NotFound."""
    query = LicenceApplication.filter(number=number).select_related("candidate", "renews__lsp")
    return found(await query.first(), "licence application", number)


async def scope_change_by_number(number: str) -> ScopeChange:
    """Return a scope change with its LSP. Raises NotFound."""
    return found(await ScopeChange.filter(number=number).select_related("lsp").first(), "scope change", number)


async def surveillance_by_number(number: str) -> Surveillance:
    """Return a surveillance with its LSP. Raises NotFound."""
    return found(await Surveillance.filter(number=number).select_related("lsp").first(), "surveillance", number)


def applicant(row: LicenceApplication) -> str:
    """Return who applies: a candidate's code or an LSP's licence number."""
    return row.candidate.code if row.candidate else str(licence_number_of(row))


def licence_number_of(row: LicenceApplication) -> str | None:
    """Return the number of the LSP that applies; None for a candidate."""
    return row.renews.lsp.licence_number if row.renews else None

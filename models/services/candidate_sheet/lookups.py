"""Sheets and their rows, for those who go on with them."""

from models.rules.actors import Actor, Role
from models.rules.permissions import check_acts_for, check_role
from models.rules.violations import found
from models.tables.candidate_sheets import CandidateSheet


async def sheet_for(actor: Actor, number: str, role: Role) -> CandidateSheet:
    """Return a sheet with its LSP, for one who holds a role in that LSP. Raises NotPermitted, NotFound."""
    check_role(actor, role)
    row = found(await CandidateSheet.filter(number=number).select_related("lsp").first(), "candidate sheet", number)
    check_acts_for(actor, row.lsp.licence_number, role)
    return row

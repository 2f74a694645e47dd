"""What BNSP licenses and assesses: an LSP, named by its licence number, or a candidate, named by its code."""

from dataclasses import dataclass
from typing import Any

from models.services.licensing.licensing_lookups import candidate_by_code
from models.services.lookups import lsp_by_licence
from models.tables.lsp_candidates import LspCandidate

CANDIDATE = "CLSP-"


@dataclass(frozen=True, slots=True)
class LicensingBody:
    """An LSP or a candidate; a candidate that was licensed is both."""

    reference: str
    sector: str | None
    candidate_id: int | None
    lsp_id: int | None

    @property
    def columns(self) -> dict[str, Any]:
        """The foreign key by which a table points at it, and at it alone."""
        if self.candidate_id is not None:
            return {"candidate_id": self.candidate_id}
        return {} if self.lsp_id is None else {"lsp_id": self.lsp_id}


async def body_of(reference: str) -> LicensingBody:
    """Return the body that a licence number or a candidate's code names. Raises NotFound."""
    if reference.startswith(CANDIDATE):
        return of_candidate(await candidate_by_code(reference))
    lsp = await lsp_by_licence(reference)
    return LicensingBody(lsp.licence_number, lsp.sector, None, lsp.id)


def of_candidate(row: LspCandidate) -> LicensingBody:
    """Return a candidate as a body."""
    return LicensingBody(row.code, row.sector, row.id, row.lsp_id)

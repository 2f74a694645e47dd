"""LSPs around the day of the report for 2021, for tests that count them. They are invented."""

from collections.abc import Sequence
from datetime import date

from models.rules.lsps import LspType, P1Kind
from models.services.licensing.grant_licence import GrantLicence, grant_licences
from models.services.licensing.register_lsp import RegisterLsp, register_lsps
from models.services.register import Register
from tests.register import LICENSING, NOW

Drawn = tuple[int, LspType, str, date]
"""Number, type, province and first day of the licence."""
LICENSED: Sequence[Drawn] = (
    (9101, LspType.P1, "11", date(2019, 6, 1)),
    (9102, LspType.P3, "11", date(2021, 3, 1)),
    (9103, LspType.P2, "31", date(2021, 3, 15)),
    (9104, LspType.P3, "31", date(2022, 1, 1)),
    (9105, LspType.P1, "93", date(2021, 5, 3)),
)
"""The fourth is licensed after the report's day; the fifth sits in what was Papua then and is South Papua now."""


async def licensed(register: Register, drawn: Sequence[Drawn] = LICENSED) -> None:
    """Register LSPs and grant their first licences."""
    kinds = {LspType.P1: P1Kind.EDUCATION}
    lsps = [
        RegisterLsp(f"BNSP-LSP-{number}-ID", f"LSP {number}", lsp_type, province, p1_kind=kinds.get(lsp_type))
        for number, lsp_type, province, _ in drawn
    ]
    await register_lsps(register, LICENSING, NOW, lsps)
    granted = [
        GrantLicence(f"BNSP-LSP-{number}-ID", f"KEP.{number}/BNSP/I/{day.year}", date(day.year, 1, 1), valid_from=day)
        for number, _, _, day in drawn
    ]
    await grant_licences(register, LICENSING, NOW, granted)

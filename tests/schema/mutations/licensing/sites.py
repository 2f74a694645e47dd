"""A site of the small register's LSP, as far on its way as a test needs it."""

from datetime import date

from models.rules.sites import SiteKind, SiteVerificationResult
from models.services.licensing.change_site import ChangeSite, suspend_site
from models.services.licensing.register_site import ProposeSite, propose_site
from models.services.licensing.verify_site import VerifySite, verify_site
from tests.register import BUDI, LSP, NOW, OFFICER, SCHEME
from tests.schema.asking import Asking

CODE = "TUK-9001-03"
SHOWN = "site { code state verifiedOn verifiedUntil lsp { licenceNumber } }"
PROPOSED = {
    "code": CODE,
    "state": "PROPOSED",
    "verifiedOn": None,
    "verifiedUntil": None,
    "lsp": {"licenceNumber": LSP},
}
VERIFIED = PROPOSED | {"state": "VERIFIED", "verifiedOn": "2026-05-11", "verifiedUntil": "2026-05-12"}


async def proposed(asking: Asking) -> None:
    """Propose it."""
    request = ProposeSite(CODE, "Bengkel Contoh", SiteKind.WORKPLACE, "PT Contoh", "32", LSP)
    await propose_site(asking.small.register, OFFICER, NOW, request)


async def verified(asking: Asking) -> None:
    """Propose it, and let Budi verify it for two days."""
    await proposed(asking)
    passed = SiteVerificationResult.PASSED
    request = VerifySite(CODE, BUDI, date(2026, 5, 11), passed, date(2026, 5, 12), (SCHEME,))
    await verify_site(asking.small.register, OFFICER, NOW, request)


async def suspended(asking: Asking) -> None:
    """Suspend it, by its LSP."""
    await verified(asking)
    await suspend_site(asking.small.register, OFFICER, NOW, ChangeSite(CODE, "Temuan"))

"""B7: all LSPs that were frozen or revoked, with reason and period."""

from datetime import timedelta

from models.rules.licences import LicenceStatus
from models.services.licensing.end_licence import EndLicence, end_licence
from models.services.licensing.freeze_licence import FreezeLicence, LiftFreeze, freeze_licence, lift_freeze
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.licensing import check_only_bnsp_sees
from tests.register import LICENSING, LSP, NOW, OTHER_LSP, SmallRegister

DOCUMENT = """
query ($actions: [LicenceMeasureAction!], $lasting: Boolean! = false) {
  licenceMeasures(actions: $actions, lasting: $lasting) {
    nodes { lsp { licenceNumber } action reason fromDate toDate }
  }
}
"""


def measure(lsp: str, action: str, reason: str, from_date: str, to_date: str | None = None) -> dict[str, object]:
    return {
        "lsp": {"licenceNumber": lsp},
        "action": action,
        "reason": reason,
        "fromDate": from_date,
        "toDate": to_date,
    }


LIFTED = measure(LSP, "FROZEN", "Surveilans tertunda", "2026-04-01", "2026-04-19")
FROZEN = measure(LSP, "FROZEN", "Temuan mayor", "2026-05-11")
REVOKED = measure(OTHER_LSP, "REVOKED", "Sertifikat palsu", "2026-05-10")


async def test_b7_who_was_frozen_or_revoked_why_and_when(ask: Ask, small: SmallRegister) -> None:
    register = small.register
    freeze = FreezeLicence(LSP, "Surveilans tertunda")
    await freeze_licence(register, LICENSING, NOW - timedelta(days=40), freeze)
    await lift_freeze(register, LICENSING, NOW - timedelta(days=21), LiftFreeze(LSP, "Selesai"))
    await freeze_licence(register, LICENSING, NOW, FreezeLicence(LSP, "Temuan mayor"))
    revocation = EndLicence(OTHER_LSP, LicenceStatus.REVOKED, "Sertifikat palsu")
    await end_licence(register, LICENSING, NOW - timedelta(days=1), revocation)

    async def nodes(**variables: object) -> object:
        return (await ask(DOCUMENT, variables, as_=Caller.LICENSING))["licenceMeasures"]["nodes"]

    assert await nodes() == [LIFTED, FROZEN, REVOKED]
    assert await nodes(lasting=True) == [FROZEN, REVOKED]
    assert await nodes(actions=["REVOKED"]) == [REVOKED]
    assert await nodes(actions=["WITHDRAWN"]) == []


async def test_b7_is_for_bnsp(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    await check_only_bnsp_sees(ask, DOCUMENT)

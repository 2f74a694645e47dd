"""`fundedPackageAddCandidates`: an LSP adds candidates to a package that runs."""

from datetime import date

from models.rules.sites import SiteKind
from models.services.licensing.register_site import RegisterSite, register_sites
from tests.register import CERTIFICATION, NOW, OFFICER
from tests.schema.asking import Asking, State
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.funded_packages.acts import ADVANCE, AWARD, NUMBER, PROPOSE, START, add_candidates


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await PROPOSE.sent(asking.by(OFFICER))
    await ADVANCE.sent(asking.by(CERTIFICATION))
    await AWARD.sent(asking.by(CERTIFICATION))
    await START.sent(asking.by(OFFICER))
    assert await check_callers(asking, add_candidates(asking), ("own",)) == {"package": NUMBER | {"status": "RUNNING"}}


@on_sqlite
async def test_a_package_pays_for_what_was_assessed_at_its_site(asking: Asking) -> None:
    site = RegisterSite("TUK-2", "TUK Dua", SiteKind.AD_HOC, "PT Contoh", "32", date(2025, 1, 1))
    await register_sites(asking.small.register, CERTIFICATION, NOW, [site])
    for act, actor in ((PROPOSE, OFFICER), (ADVANCE, CERTIFICATION), (AWARD, CERTIFICATION)):
        await act.sent(asking.by(actor))
    await START.sent(asking.by(OFFICER), siteCode="TUK-2")
    before = await State.read()
    refusal = await add_candidates(asking).sent(asking.by(OFFICER))
    assert refusal["message"] == "assessments: are all at the site of the package."
    assert await State.read() == before

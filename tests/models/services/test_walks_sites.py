"""A site walks its life cycle at random, by its LSP and by BNSP, and the register stays whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.rules.actors import Actor
from models.rules.sites import SITE, SiteKind, SiteStatus, SiteVerificationResult
from models.rules.validity import jakarta_day
from models.services.licensing.change_site import ChangeSite, close_site, reinstate_site, suspend_site
from models.services.licensing.register_site import ProposeSite, propose_site
from models.services.licensing.verify_site import VerifySite, verify_site
from models.services.register import Register
from models.tables.sites import AssessmentSite
from tests.models.services.walking import Walk, on_a_copy, prepare
from tests.register import BUDI, CERTIFICATION, LSP, NOW, OFFICER, keys_of_tests, small_register

CODE = "TUK-9001-02"
PROPOSAL = ProposeSite(CODE, "Bengkel Contoh", SiteKind.AD_HOC, "PT Contoh", "32", LSP, regency_code="3273")
WALKS = st.lists(st.sampled_from([step.act for step in SITE.steps]), max_size=10)


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(migrated_sqlite, tmp_path_factory.mktemp("sites"), small_register)


@dataclass
class Acting:
    """Somebody who answers for the site."""

    register: Register
    actor: Actor

    async def verify(self, now: datetime) -> None:
        day = jakarta_day(now)
        request = VerifySite(CODE, BUDI, day, SiteVerificationResult.PASSED, day)
        await verify_site(self.register, self.actor, now, request)

    async def fail(self, now: datetime) -> None:
        request = VerifySite(CODE, BUDI, jakarta_day(now), SiteVerificationResult.FAILED)
        await verify_site(self.register, self.actor, now, request)

    async def suspend(self, now: datetime) -> None:
        await suspend_site(self.register, self.actor, now, ChangeSite(CODE, "Temuan"))

    async def reinstate(self, now: datetime) -> None:
        await reinstate_site(self.register, self.actor, now, ChangeSite(CODE, "Temuan ditutup"))

    async def close(self, now: datetime) -> None:
        await close_site(self.register, self.actor, now, ChangeSite(CODE, "Tidak dipakai lagi"))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(actor=st.sampled_from([OFFICER, CERTIFICATION]), names=WALKS)
@example(actor=OFFICER, names=["VERIFY", "SUSPEND", "REINSTATE", "FAIL", "VERIFY", "VERIFY", "SUSPEND", "CLOSE"])
def test_a_site(prepared: Path, actor: Actor, names: Sequence[str]) -> None:
    async def walk() -> None:
        register = keys_of_tests()
        await propose_site(register, actor, NOW, PROPOSAL)
        acting = Acting(register, actor)
        acts = {
            "VERIFY": acting.verify,
            "FAIL": acting.fail,
            "SUSPEND": acting.suspend,
            "REINSTATE": acting.reinstate,
            "CLOSE": acting.close,
        }
        await Walk(SITE, acts, status).go(names)

    on_a_copy(prepared, walk)


async def status() -> SiteStatus:
    return (await AssessmentSite.get(code=CODE)).status

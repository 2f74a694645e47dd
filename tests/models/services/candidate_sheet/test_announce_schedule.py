"""A schedule is announced only where the LSP may assess on each of its days; what was announced stays."""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from models.rules.sites import SiteClosed, SiteNotUsed, SiteNotVerified, SiteNotVerifiedForScheme, SiteSuspended
from models.rules.violations import RuleViolation
from models.services.register import Register
from models.tables.sites import SiteScheme, SiteVerification
from tests.candidate_sheets import announced
from tests.models.services.candidate_sheet.test_register_reasons import (
    close_site,
    end_use,
    end_verification,
    suspend_site,
    verify_for_another,
)
from tests.models.services.refusals import refuses
from tests.register import SmallRegister

pytestmark = [
    pytest.mark.usefixtures("unchecked"),  # the sites are changed behind the services' back
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]


@pytest.mark.parametrize(
    ("amiss", "refusal"),
    [
        (end_verification, SiteNotVerified),
        (verify_for_another, SiteNotVerifiedForScheme),
        (suspend_site, SiteSuspended),
        (close_site, SiteClosed),
        (end_use, SiteNotUsed),
    ],
)
async def test_what_would_be_refused_at_recording_is_refused_at_announcing(
    small: SmallRegister, amiss: Callable[[Register], Awaitable[None]], refusal: type[RuleViolation]
) -> None:
    await amiss(small.register)
    async with refuses(refusal):
        await announced(small.register)


async def test_every_day_of_a_schedule_counts(small: SmallRegister) -> None:
    await SiteVerification.all().update(valid_until=date(2026, 5, 5))
    async with refuses(SiteNotVerified) as refusal:
        await announced(small.register, days=3)
    assert str(refusal.value) == "Assessment site TUK-9001-01 is not verified on 2026-05-06."
    await announced(small.register, days=2)
    await SiteScheme.all().update(from_date=date(2026, 5, 5))
    async with refuses(SiteNotUsed) as refusal:
        await announced(small.register, "JDW-2", days=2)
    assert str(refusal.value) == "BNSP-LSP-9001-ID does not use TUK-9001-01 for SKM-000123 on 2026-05-04."


async def test_what_was_announced_is_announced_whatever_became_of_the_site(small: SmallRegister) -> None:
    first = await announced(small.register)
    await suspend_site(small.register)
    assert await announced(small.register) == first

"""Many packages take one step together, all or none."""

from dataclasses import replace

import pytest

from models.rules.funded_packages import FundedPackageStatus
from models.rules.life_cycle import StepNotAllowed
from models.rules.violations import InvalidInput, NotFound
from models.services.funded_packages.award_packages import AwardPackages, award_packages, verify_packages
from models.services.funded_packages.propose_packages import ProposePackages, propose_packages
from models.tables.events import Event
from models.tables.funded_packages import FundedPackage
from tests.register import CERTIFICATION, LSP, NOW, OFFICER, SCHEME_VERSION, SmallRegister, small_register

DECREE = "KEP.0201/BNSP/III/2026"


@pytest.fixture
async def small(database: object) -> SmallRegister:
    assert database
    return await small_register()


async def proposed(small: SmallRegister, count: int = 3) -> list[str]:
    return await propose_packages(small.register, OFFICER, NOW, ProposePackages("p", LSP, SCHEME_VERSION, 2026, count))


async def test_all_are_verified_and_awarded_and_each_tells_of_itself(small: SmallRegister) -> None:
    numbers = await proposed(small)
    assert numbers == ["PSKK-2026-000001", "PSKK-2026-000002", "PSKK-2026-000003"]
    await verify_packages(small.register, CERTIFICATION, NOW, numbers)
    await award_packages(small.register, CERTIFICATION, NOW, AwardPackages(DECREE, tuple(numbers)))
    rows = await FundedPackage.all().order_by("number")
    assert {(row.status, row.decree_number) for row in rows} == {(FundedPackageStatus.AWARDED, DECREE)}
    told = await Event.filter(kind="FUNDED_PACKAGE_AWARD").order_by("sequence")
    assert [event.subject for event in told] == numbers


async def test_who_asks_again_when_the_year_is_over_learns_what_was_proposed(small: SmallRegister) -> None:
    numbers, later = await proposed(small), NOW.replace(year=2027)
    again = ProposePackages("p", LSP, SCHEME_VERSION, 2026, 3)
    assert await propose_packages(small.register, OFFICER, later, again) == numbers
    with pytest.raises(InvalidInput, match="year"):
        await propose_packages(small.register, OFFICER, later, replace(again, idempotency_key="later"))
    assert await FundedPackage.all().count() == 3


async def test_one_that_may_not_keeps_the_others_back(small: SmallRegister) -> None:
    numbers = await proposed(small)
    await verify_packages(small.register, CERTIFICATION, NOW, numbers[:1])
    with pytest.raises(StepNotAllowed):
        await verify_packages(small.register, CERTIFICATION, NOW, numbers)
    with pytest.raises(NotFound):
        await verify_packages(small.register, CERTIFICATION, NOW, [*numbers[1:], "PSKK-2026-000009"])
    with pytest.raises(InvalidInput):
        await verify_packages(small.register, CERTIFICATION, NOW, [numbers[1], numbers[1]])
    rows = await FundedPackage.all().order_by("number")
    assert [row.status for row in rows] == ["VERIFIED", "PROPOSED", "PROPOSED"]

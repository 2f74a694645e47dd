"""What the report tells of the frame is stored once, and what was changed since stays as it is."""

from datetime import UTC, datetime

import pytest

from models.rules.frame import CircularStatus
from models.services.frame.load_frame import load_frame
from models.services.frame.register_circular import WithdrawCircular, withdraw_circular
from models.tables.frame import Agreement, Circular, LegalBasis, Officer, TrainingEvent
from models.tables.occupation_maps import OccupationMap
from models.tables.standards import StandardDocument
from tests.licensing import QUALITY
from tests.register import keys_of_tests

NOW = datetime(2026, 5, 11, tzinfo=UTC)
TABLES = (Circular, Agreement, TrainingEvent, LegalBasis, Officer, StandardDocument, OccupationMap)


async def counts() -> list[int]:
    return [await table.all().count() for table in TABLES]


@pytest.mark.usefixtures("database")
async def test_it_comes_with_the_tables_and_only_once() -> None:
    assert await counts() == [7, 16, 7, 20, 7, 1, 1]
    await load_frame(NOW)
    assert await counts() == [7, 16, 7, 20, 7, 1, 1]


@pytest.mark.usefixtures("database")
async def test_what_is_missing_is_added_and_what_was_changed_is_kept() -> None:
    await Circular.filter(year=2020).delete()
    withdrawal = WithdrawCircular("SE.007/BNSP/XII/2021", "Diganti")
    await withdraw_circular(keys_of_tests(), QUALITY, NOW, withdrawal)
    await load_frame(NOW)
    assert await Circular.all().count() == 7
    assert (await Circular.get(number="SE.007/BNSP/XII/2021")).status is CircularStatus.WITHDRAWN

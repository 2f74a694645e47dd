"""An agreement walks its life cycle at random, and the register stays whole."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.frame import AGREEMENT, AgreementKind, AgreementStatus, agreement_status
from models.rules.validity import jakarta_day
from models.services.frame.record_agreement import EndAgreement, RecordAgreement, end_agreement, record_agreement
from models.tables.frame import Agreement
from tests.licensing import QUALITY
from tests.models.services.walking import Walk, on_a_copy, prepare
from tests.register import NOW, keys_of_tests

TITLE, DAY = "Nota kesepahaman", jakarta_day(NOW)


async def recorded() -> None:
    request = RecordAgreement(AgreementKind.MEMORANDUM, TITLE, "Memorandum", ("Kadin",), DAY, DAY)
    await record_agreement(keys_of_tests(), QUALITY, NOW, request)


async def end(now: datetime) -> None:
    await end_agreement(keys_of_tests(), QUALITY, now, EndAgreement(TITLE, DAY, jakarta_day(now), "Diganti"))


async def status() -> AgreementStatus:
    return agreement_status((await Agreement.get(title_id=TITLE)).ended_on)


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(migrated_sqlite, tmp_path_factory.mktemp("agreements"), recorded)


@settings(max_examples=3, deadline=None, derandomize=True)
@given(names=st.lists(st.sampled_from([step.act for step in AGREEMENT.steps]), max_size=3))
def test_an_agreement(prepared: Path, names: Sequence[str]) -> None:
    on_a_copy(prepared, lambda: Walk(AGREEMENT, {"END": end}, status).go(names))

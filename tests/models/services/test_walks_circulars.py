"""A circular walks its life cycle at random, and the register stays whole."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.frame import CIRCULAR, CircularStatus
from models.services.frame.register_circular import (
    RegisterCircular,
    WithdrawCircular,
    register_circular,
    withdraw_circular,
)
from models.tables.frame import Circular
from tests.licensing import QUALITY
from tests.models.services.walking import Walk, on_a_copy, prepare
from tests.register import NOW, keys_of_tests

NUMBER = "SE.0455/BNSP/V/2026"


async def registered() -> None:
    await register_circular(keys_of_tests(), QUALITY, NOW, RegisterCircular(NUMBER, "Blangko", "Blanks"))


async def withdraw(now: datetime) -> None:
    await withdraw_circular(keys_of_tests(), QUALITY, now, WithdrawCircular(NUMBER, "Diganti"))


async def status() -> CircularStatus:
    return (await Circular.get(number=NUMBER)).status


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(migrated_sqlite, tmp_path_factory.mktemp("circulars"), registered)


@settings(max_examples=3, deadline=None, derandomize=True)
@given(names=st.lists(st.sampled_from([step.act for step in CIRCULAR.steps]), max_size=3))
def test_a_circular(prepared: Path, names: Sequence[str]) -> None:
    on_a_copy(prepared, lambda: Walk(CIRCULAR, {"WITHDRAW": withdraw}, status).go(names))

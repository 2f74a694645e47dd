"""Registers in which something has happened already."""

import pytest

from tests.licensing import (
    licensing_assessors,
    more_schemes,
    partner_bodies,
    press_candidate,
    recommended,
    renewal,
    scope_change,
)
from tests.schema.asking import Asking


@pytest.fixture
async def watched(asking: Asking) -> Asking:
    """A register with something of everything that is licensed and watched."""
    register = asking.small.register
    await partner_bodies(register)
    await licensing_assessors(register)
    await more_schemes(register)
    await recommended(register, await press_candidate(register), "DEWAN_PERS")
    await renewal(register)
    await scope_change(register)
    return asking

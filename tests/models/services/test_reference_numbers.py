"""References are counted without gaps, also by many callers at once."""

import asyncio

from models.rules.lsps import LspType
from models.services.licensing.register_candidate import RegisterCandidate, register_candidate
from tests.register import LICENSING, NOW, SmallRegister


async def test_callers_at_once_get_different_references(small: SmallRegister) -> None:
    requests = [RegisterCandidate(f"key {number}", f"LSP {number}", LspType.P3, "31") for number in range(6)]
    codes = await asyncio.gather(*(register_candidate(small.register, LICENSING, NOW, request) for request in requests))
    assert sorted(codes) == [f"CLSP-{number:06}" for number in range(1, 7)]


async def test_callers_at_once_with_one_key_get_one_reference(small: SmallRegister) -> None:
    request = RegisterCandidate("key", "LSP", LspType.P3, "31")
    codes = await asyncio.gather(*(register_candidate(small.register, LICENSING, NOW, request) for _ in range(4)))
    assert set(codes) == {"CLSP-000001"}

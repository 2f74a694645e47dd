import asyncio
from dataclasses import dataclass
from datetime import date

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.rules.assessments import Outcome
from models.rules.national_id import NationalId
from models.rules.violations import IdempotencyConflict, InvalidInput
from models.services.idempotency import IdempotentRequest, check_each_once, once, stored_result
from models.tables.idempotency import IdempotencyRecord
from tests.register import HOLDER, NOW, OFFICER, keys_of_tests

CIPHER = keys_of_tests().national_ids


@dataclass(frozen=True, slots=True)
class Body:
    day: date = date(2026, 5, 11)
    outcomes: tuple[Outcome, ...] = (Outcome.COMPETENT,)
    national_id: NationalId = HOLDER.national_id


def request(key: str = "k", body: Body | None = None) -> IdempotentRequest:
    return IdempotentRequest.of(OFFICER, "act", key, body or Body(), CIPHER)


def test_a_request_is_known_by_all_its_members() -> None:
    assert request() == request()
    others = [Body(day=date(2026, 5, 12)), Body(outcomes=()), Body(national_id=NationalId("3273015708990043"))]
    assert len({request(body=body).request_hash for body in [Body(), *others]}) == 4


def test_the_hash_is_no_help_to_guess_a_national_id() -> None:
    other_key = keys_of_tests().national_ids.__class__(bytes(range(32)), bytes(32))
    assert IdempotentRequest.of(OFFICER, "act", "k", Body(), other_key).request_hash != request().request_hash


def test_one_call_names_a_thing_once() -> None:
    check_each_once("blankNumber", [None, None, "1", "2"])
    with pytest.raises(InvalidInput):
        check_each_once("blankNumber", ["1", None, "1"])


async def test_many_at_once_act_once(database: BaseDBAsyncClient) -> None:  # noqa: ARG001 - the records are in it
    acted = []

    async def act() -> str:
        acted.append(1)
        await asyncio.sleep(0)
        return str(len(acted))

    results = await asyncio.gather(*(once(request(), NOW, act) for _ in range(5)))
    assert len(set(results)) == 1
    assert await IdempotencyRecord.all().values_list("result") == [(results[0],)]


async def test_another_request_under_the_same_key_is_a_conflict(database: BaseDBAsyncClient) -> None:  # noqa: ARG001 - the same
    async def act() -> str:
        return "1"

    await once(request(), NOW, act)
    assert await stored_result(request()) == "1"
    assert await stored_result(request("other")) is None
    with pytest.raises(IdempotencyConflict) as conflict:
        await once(request(body=Body(outcomes=())), NOW, act)
    assert conflict.value.key == "k"

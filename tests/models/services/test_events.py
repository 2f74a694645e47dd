import asyncio
import hashlib
from datetime import UTC, datetime

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.event_chain import NO_HASH
from models.rules.events import EventKind, SubjectKind
from models.services.events import NewEvent, record_events
from models.tables.connection import connected
from models.tables.events import Event, EventChainHead

NOW = datetime(2026, 5, 4, 3, 2, 1, 123456, tzinfo=UTC)
ACTOR = Actor("officer-1")
REGISTERED = NewEvent(EventKind.LSP_REGISTERED, SubjectKind.LSP, "BNSP-LSP-9001-ID", details={"type": "P3", "a": 1})
FROZEN = NewEvent(EventKind.LICENCE_FROZEN, SubjectKind.LSP, "BNSP-LSP-9001-ID", "Temuan terbuka")


async def record(*events: NewEvent) -> None:
    async with in_transaction():
        await record_events(ACTOR, NOW, events)


async def record_and_fail() -> None:
    async with in_transaction():
        await record_events(ACTOR, NOW, [REGISTERED])
        raise ZeroDivisionError


@pytest.mark.usefixtures("database")
async def test_an_event_is_stored_with_the_hash_of_its_canonical_bytes() -> None:
    await record(REGISTERED)

    event = await Event.get()
    canonical = (
        '[1,"2026-05-04T03:02:01.123456+00:00","officer-1","LSP_REGISTERED","LSP","BNSP-LSP-9001-ID",null,'
        f'"{{\\"a\\":1,\\"type\\":\\"P3\\"}}","{NO_HASH}"]'
    )
    assert event.details == '{"a":1,"type":"P3"}'
    assert event.previous_hash == NO_HASH
    assert event.hash == hashlib.sha256(canonical.encode()).hexdigest()
    assert event.occurred_at == NOW


@pytest.mark.usefixtures("database")
async def test_events_are_chained_in_one_act_and_across_acts() -> None:
    await record(REGISTERED, FROZEN)
    await record(FROZEN)

    events = await Event.all().order_by("sequence")
    assert [event.sequence for event in events] == [1, 2, 3]
    assert [event.previous_hash for event in events] == [NO_HASH, events[0].hash, events[1].hash]
    head = await EventChainHead.get()
    assert (head.sequence, head.hash) == (3, events[2].hash)


@pytest.mark.usefixtures("database")
async def test_no_event_moves_nothing() -> None:
    await record()

    assert await Event.all().count() == 0
    assert (await EventChainHead.get()).sequence == 0


@pytest.mark.usefixtures("database")
async def test_an_act_that_fails_leaves_no_event() -> None:
    with pytest.raises(ZeroDivisionError):
        await record_and_fail()

    assert await Event.all().count() == 0
    assert (await EventChainHead.get()).sequence == 0


@pytest.mark.usefixtures("database")
async def test_acts_at_once_wait_for_each_other() -> None:
    await asyncio.gather(*(record(REGISTERED, FROZEN) for _ in range(20)))

    assert [event.sequence for event in await Event.all().order_by("sequence")] == list(range(1, 41))


@pytest.mark.usefixtures("database")
async def test_an_event_outside_a_transaction_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(RuntimeError):
        await record_events(ACTOR, NOW, [REGISTERED])


@pytest.mark.parametrize(
    "statement",
    ["UPDATE event SET actor = 'somebody else'", "DELETE FROM event", "DELETE FROM event_chain_head"],
)
async def test_the_database_refuses_to_change_the_past(database: BaseDBAsyncClient, statement: str) -> None:
    await record(REGISTERED)

    with pytest.raises(IntegrityError, match="refused"):
        await database.execute_query(statement)

    assert (await Event.get()).actor == "officer-1"


@pytest.mark.parametrize("table", ["event", "event_chain_head", "certificate"])
async def test_postgresql_refuses_to_empty_the_tables_at_once(postgres_url: str, table: str) -> None:
    async with connected(postgres_url) as connection:
        with pytest.raises(IntegrityError, match="TRUNCATE of"):
            await connection.execute_query(f"TRUNCATE {table} CASCADE")

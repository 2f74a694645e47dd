"""Two processes act on one register at once: each act reads before it writes, and none is lost or refused."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from models.tables.complaints import Complaint
from models.tables.connection import connected
from models.tables.events import Event
from tests.register import small_register

ROOT = Path(__file__).parents[2]
EACH = 50


async def complaining(database_url: str, name: str) -> Process:
    command = [sys.executable, "-m", "tests.end_to_end.complaining_process", database_url, name, str(EACH)]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=PIPE, stdout=PIPE)
    assert process.stdout
    assert await process.stdout.readline() == b"ready\n"
    return process


async def test_every_act_of_two_processes_is_done_once(database_url: str) -> None:
    async with connected(database_url):
        await small_register()
        events = await Event.all().count()
    processes = [await complaining(database_url, name) for name in ("ani", "adi")]
    await asyncio.gather(*(each.communicate(b"begin\n") for each in processes))

    assert [each.returncode for each in processes] == [0, 0]
    async with connected(database_url):
        assert [each.number for each in await Complaint.all().order_by("number")] == [
            f"KLH-{each:06}" for each in range(1, 2 * EACH + 1)
        ]
        assert await Complaint.filter(received_by="ani").count() == EACH
        assert await Event.all().count() == events + 2 * EACH

"""Each invariant of erasure finds what breaks it: one change behind the services' back."""

import asyncio
from pathlib import Path
from typing import NamedTuple

import pytest
from tortoise.context import require_context

from models.queries.invariants import erasure
from models.services.erasure.erase_holder import erase_holder
from models.tables.connection import connected
from tests.database import sqlite_copy
from tests.erasure import DATA, ERASE, LATER, OLD, remembered
from tests.models.services.walking import prepare
from tests.register import keys_of_tests

INVARIANTS = {each.name: each for each in erasure.INVARIANTS}


class Breach(NamedTuple):
    """A change, what it breaks, and what is told about it."""

    invariant: str
    found: list[str]
    statement: str


BREACHES = (
    Breach(
        "a certificate names its holder until the holder is erased",
        ["TIK.9001.00003.2026"],
        "UPDATE certificate SET name_printed = '', signing_input = '', token = '', signing_input_hash = 'a'",
    ),
    Breach(
        "an old certificate of a person who is erased names nobody",
        [OLD],
        "UPDATE imported_certificate SET name_printed = 'Siti'",
    ),
    Breach(
        "of a person who is erased nothing is kept that he or she wrote",
        ["APL-000001", "BDG-000001"],
        "INSERT INTO self_assessment_answer (application_id, unit_id, is_able) VALUES (1, 1, 1); "
        "UPDATE appeal SET grounds = 'Saya'",
    ),
    Breach(
        "of a person who is erased no sheet tells the circumstances",
        ["LBR-000001 row 2"],
        "UPDATE candidate_sheet_row SET occupation = '12'",
    ),
    Breach(
        "an erasure is told once, with its day",
        ["1", "2"],
        "UPDATE event SET subject = '2' WHERE subject_kind = 'HOLDER'",
    ),
)


async def after_an_erasure() -> None:
    await remembered()
    await erase_holder(keys_of_tests(), DATA, LATER, ERASE)


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(migrated_sqlite, tmp_path_factory.mktemp("erased"), after_an_erasure)


def test_each_is_broken_here() -> None:
    assert {each.invariant for each in BREACHES} == set(INVARIANTS)


@pytest.mark.parametrize("breach", BREACHES, ids=lambda each: each.invariant)
def test_what_breaks_an_invariant_is_found(prepared: Path, tmp_path: Path, breach: Breach) -> None:
    async def broken() -> list[str]:
        async with connected(sqlite_copy(prepared, tmp_path)):
            connection = require_context().db()
            await connection.execute_script("DROP TRIGGER event_update_refused; " + breach.statement)
            return await INVARIANTS[breach.invariant].violations()

    assert asyncio.run(broken()) == [f"{breach.invariant}: {each}" for each in breach.found]

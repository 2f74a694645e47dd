"""A person is erased: of whom nothing may be left, and what must stay."""

import hashlib
from collections.abc import AsyncIterator
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.context import require_context

from models.queries.registry_check import check_registry
from models.rules.actors import Actor
from models.rules.erasure import CertificateInForce, MatterPending, RecordsKept
from models.rules.holders import HolderHasAnotherName
from models.rules.violations import DomainError, IdempotencyConflict, InvalidInput, NotFound, NotPermitted
from models.services.certification.record_assessment import record_assessment
from models.services.erasure.erase_holder import ErasedData, erase_holder
from models.services.erasure.traces import TABLES, overwrite_traces
from models.services.trust.signing_keys import MarkCompromised, mark_compromised
from models.services.trust.trust_publication import read_publication
from models.tables.assessments import Assessment
from models.tables.certificates import Certificate
from models.tables.connection import connected
from models.tables.events import Event
from models.tables.holders import Holder
from tests.database import sqlite_copy
from tests.erasure import (
    COMPLAINT,
    DATA,
    ERASE,
    LATER,
    OLD,
    OLDER,
    SITI,
    Remembered,
    every_row,
    recalled,
    remembered,
    traces,
)
from tests.models.services.refusals import everything, refuses
from tests.models.services.walking import prepare
from tests.register import CERTIFICATION, HOLDER, NOW, OFFICER, OPERATOR, assessment_request, person

EVERYTHING = ErasedData(
    persons=1,
    certificates=2,
    imported_certificates=2,
    assessments=3,
    self_assessment_answers=2,
    appeals=1,
    complaints=1,
    complaints_not_named=1,
    sheet_rows=1,
    requests=7,
)


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(migrated_sqlite, tmp_path_factory.mktemp("erasure"), remembered)


@pytest.fixture
async def siti(prepared: Path, tmp_path: Path) -> AsyncIterator[Remembered]:
    async with connected(sqlite_copy(prepared, tmp_path)):
        yield await recalled()


async def erased(siti: Remembered, **changes: object) -> ErasedData:
    return await erase_holder(siti.register, DATA, LATER, replace(ERASE, **changes))  # type: ignore[arg-type]


async def found(siti: Remembered) -> set[bytes]:
    return {trace for trace in traces(siti.secrets) async for row in every_row() if trace in row}


async def test_nothing_of_an_erased_person_is_left_in_any_row_nor_in_the_files(
    database: BaseDBAsyncClient, database_url: str
) -> None:
    await remembered()
    siti = await recalled()
    assert len(await found(siti)) == 5  # the name in two ways and inside tokens, the NIK's cipher text and its mark
    assert await erased(siti) == EVERYTHING
    assert await found(siti) == set()
    assert await found_in_files(siti, database, database_url)
    await overwrite_traces()
    assert not await found_in_files(siti, database, database_url)


async def found_in_files(siti: Remembered, database: BaseDBAsyncClient, database_url: str) -> bool:
    is_sqlite = database.capabilities.dialect == "sqlite"
    files = sqlite_files(database_url) if is_sqlite else await postgres_files(database)
    assert sum(map(len, files)) > 50_000
    return any(trace in file for trace in traces(siti.secrets) for file in files)


def sqlite_files(database_url: str) -> list[bytes]:
    path = Path(database_url.removeprefix("sqlite://").partition("?")[0])
    return [each.read_bytes() for each in path.parent.glob(f"{path.name}*")]


async def postgres_files(database: BaseDBAsyncClient) -> list[bytes]:
    """Return the files of the tables that an erasure changes, and of their statistics, as they are on the disk."""
    await database.execute_script("CHECKPOINT")
    names = ", ".join(f"('{name}')" for name in [*(table._meta.db_table for table in TABLES), "pg_statistic"])
    read = f"SELECT pg_read_binary_file(pg_relation_filepath(name::regclass)) AS file FROM (VALUES {names}) AS v (name)"
    return [row["file"] for row in await database.execute_query_dict(read)]


async def test_numbers_days_and_hashes_stay(siti: Remembered) -> None:
    columns = ("id", "registration_number", "certificate_number", "kid", "status_index", "status", "valid_until")
    before = await Certificate.all().order_by("id").values(*columns)
    inputs = {row.id: row.signing_input for row in await Certificate.all()}
    counts = {table.__name__: await table.all().count() for table in (Assessment, Holder)}
    await erased(siti)
    assert await Certificate.all().order_by("id").values(*columns) == before
    rows = await Certificate.filter(holder_id=1).order_by("id")
    assert [row.signing_input_hash for row in rows] == [
        hashlib.sha256(inputs[row.id].encode()).hexdigest() for row in rows
    ]
    assert [(row.name_printed, row.signing_input, row.token) for row in rows] == [("", "", "")] * 2
    assert {table.__name__: await table.all().count() for table in (Assessment, Holder)} == counts
    assert (await Holder.get(id=1)).erased_at == LATER
    await check_registry()


async def test_an_erasure_is_told_of_each_entry_and_names_nobody(siti: Remembered) -> None:
    await erased(siti)
    events = await Event.filter(kind="PERSONAL_DATA_ERASED").order_by("sequence")
    assert [(each.subject_kind, each.subject) for each in events] == [
        ("HOLDER", "1"),
        *(("CERTIFICATE", each.registration_number) for each in siti.certificates),
        ("IMPORTED_CERTIFICATE", OLD),
        ("IMPORTED_CERTIFICATE", OLDER),
        ("COMPLAINT", COMPLAINT),
    ]
    assert {(each.actor, each.reason, each.details) for each in events} == {
        ("dara", "REQUESTED", '{"reference":"PDP/17/V/2030"}')
    }


async def test_a_dry_run_counts_the_same_and_changes_nothing(siti: Remembered) -> None:
    before = await everything()
    assert await erased(siti, is_dry_run=True) == EVERYTHING
    assert await everything() == before


async def test_others_keep_what_is_theirs(siti: Remembered) -> None:
    await erased(siti)
    other = await Certificate.get(holder_id=2).select_related("holder")
    assert (other.name_printed, other.holder.name) == (person(2).name, person(2).name)
    assert other.signing_input_hash is None


async def test_somebody_who_comes_back_is_a_new_person(siti: Remembered) -> None:
    await erased(siti)
    await record_assessment(siti.register, OFFICER, LATER, assessment_request(9))
    again = await Holder.get(name=HOLDER.name)
    assert again.id not in {1, 2}
    assert again.national_id_mark is not None


async def test_a_request_that_was_made_for_the_person_cannot_be_repeated(siti: Remembered) -> None:
    await erased(siti)
    async with refuses(IdempotencyConflict):
        await record_assessment(siti.register, OFFICER, LATER, assessment_request(1))


async def test_who_is_erased_is_not_found_again(siti: Remembered) -> None:
    await erased(siti)
    async with refuses(NotFound):
        await erased(siti, imported_certificates=(), complaints=())


async def test_of_whom_only_old_certificates_are_known_those_are_erased(siti: Remembered) -> None:
    stranger = replace(ERASE, national_id=person(77).national_id, complaints=())
    counted = await erase_holder(siti.register, DATA, LATER, stranger)
    assert asdict(counted) == {**dict.fromkeys(asdict(counted), 0), "imported_certificates": 1}


@pytest.mark.parametrize("actor", [OFFICER, SITI, CERTIFICATION, OPERATOR], ids=lambda actor: actor.subject)
async def test_only_the_data_officer_erases(siti: Remembered, actor: Actor) -> None:
    async with refuses(NotPermitted):
        await erase_holder(siti.register, actor, LATER, ERASE)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": "Siti Nurhaliza"}, HolderHasAnotherName),
        ({"national_id": person(2).national_id}, HolderHasAnotherName),
        ({"national_id": person(77).national_id, "imported_certificates": ()}, NotFound),
        ({"imported_certificates": ("TIK.9001.00099.2019",)}, NotFound),
        ({"complaints": ("KLH-000099",)}, NotFound),
        ({"reference": ""}, InvalidInput),
        ({"reference": "Surat Siti 17"}, InvalidInput),
    ],
    ids=str,
)
async def test_who_is_named_otherwise_is_not_erased(
    siti: Remembered, changes: dict[str, object], error: type[DomainError]
) -> None:
    async with refuses(error):
        await erased(siti, **changes)


async def test_a_certificate_in_force_keeps_its_holder(siti: Remembered) -> None:
    async with refuses(CertificateInForce) as refusal:
        await erase_holder(siti.register, DATA, NOW, ERASE)
    assert str(refusal.value) == f"Certificate {siti.certificates[1].registration_number} is in force until 2029-05-11."


async def test_records_are_kept_for_a_cycle(siti: Remembered) -> None:
    last_day = datetime(2029, 5, 11, 9, tzinfo=UTC)
    await Certificate.filter(status="ACTIVE", holder_id=1).update(status="REVOKED")
    async with refuses(RecordsKept) as refusal:
        await erase_holder(siti.register, DATA, last_day, ERASE)
    assert str(refusal.value) == f"The records of {siti.certificates[0].registration_number} are kept until 2029-05-11."
    await Certificate.filter(status="REVOKED").update(status="ACTIVE")
    counted = await erase_holder(siti.register, DATA, last_day + timedelta(days=1), ERASE)
    assert counted == EVERYTHING


PENDING = (
    (
        "assessment 1",
        "UPDATE assessment SET status = 'RECOMMENDED', decision = NULL, decided_by = NULL, decided_at = NULL",
    ),
    ("APL-000001", "UPDATE application SET status = 'SCHEDULED'"),
    ("BDG-000001", "UPDATE appeal SET status = 'IN_REVIEW'"),
    (COMPLAINT, "UPDATE complaint SET status = 'IN_HANDLING'"),
)


@pytest.mark.parametrize(("reference", "statement"), PENDING)
async def test_what_is_not_finished_is_finished_first(siti: Remembered, reference: str, statement: str) -> None:
    await require_context().db().execute_query(statement)
    async with refuses(MatterPending) as refusal:
        await erased(siti)
    assert str(refusal.value) == f"{reference} is not finished."


async def test_nothing_is_published_anew_and_a_genuine_paper_stays_genuine(siti: Remembered) -> None:
    kid = (await Certificate.get(registration_number=siti.certificates[0].registration_number)).kid
    stolen = MarkCompromised(kid, NOW + timedelta(days=1), "laptop dicuri")
    await mark_compromised(siti.register, OPERATOR, NOW + timedelta(days=1), stolen)
    before = await read_publication(0)
    await erased(siti)
    assert await read_publication(0) == before
    genuine = {each for issuer in before.issuers or () for key in issuer.keys for each in key.genuine}
    for each in siti.certificates:
        assert hashlib.sha256(each.token.rpartition(".")[0].encode()).hexdigest() in genuine

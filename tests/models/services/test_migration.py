"""Migrations on empty databases and on a register with rows in it, each run in its own process, on both databases."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest
from tortoise import fields
from tortoise.context import TortoiseContext
from tortoise.migrations.constraints import CheckConstraint
from tortoise.migrations.operations import AddConstraint, AddField, AlterField, Operation
from tortoise.migrations.writer import MigrationWriter

import migrations
from models.queries.registry_check import check_registry
from models.services.migration import MigrationsPending, check_migrated, migrate
from models.tables.connection import APP, connected, tortoise_config
from models.tables.drift import TablesDiffer, actual_shape, declared_shape
from models.tables.licences import Licence
from models.tables.lsps import Lsp
from models.tables.new_migration import Draft, draft, in_safe_order, last_lines
from tests.database import PostgresServer
from tests.register import issued_certificate, small_register

NOW = datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)
RELEASED = Path(str(migrations.__file__)).parent
NAMES = tuple(sorted(path.stem for path in RELEASED.glob("0*.py")))
MIGRATE = """
import asyncio, sys
from datetime import UTC, datetime
from models.services.migration import migrate
migrated = asyncio.run(migrate(sys.argv[1], datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)))
print(*migrated.applied, migrated.backup)
"""


def start_migrating(url: str, directory: Path) -> subprocess.Popen[str]:
    """Migrate in a process of its own; a package `migrations` in `directory` is a later release's."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", MIGRATE, url],
        cwd=directory,
        env={"PYTHONPATH": str(directory)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def migrated(url: str, directory: Path) -> str:
    """Migrate in a process of its own and return what it printed."""
    process = start_migrating(url, directory)
    out, err = process.communicate()
    assert process.returncode == 0, err
    return out.strip()


def refused(url: str, directory: Path) -> str:
    """Migrate in a process of its own that fails, and return its complaint."""
    process = start_migrating(url, directory)
    _, err = process.communicate()
    assert process.returncode == 1
    return err.strip()


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    return f"sqlite://{tmp_path / 'empty.sqlite3'}"


class TestOnAnEmptyDatabase:
    def test_every_migration_is_run_once(self, empty_sqlite_url: str, tmp_path: Path) -> None:
        assert migrated(empty_sqlite_url, tmp_path).split() == [*NAMES, "None"]
        assert migrated(empty_sqlite_url, tmp_path).split() == ["None"]

    async def test_each_is_told_before_it_is_run(self, empty_sqlite_url: str) -> None:
        told: list[str] = []

        done = await migrate(empty_sqlite_url, NOW, told.append)

        assert tuple(told) == done.applied == NAMES

    async def test_a_database_that_was_not_migrated_is_refused(self, empty_sqlite_url: str) -> None:
        with pytest.raises(MigrationsPending) as refusal:
            await check_migrated(empty_sqlite_url)

        assert tuple(refusal.value.names) == NAMES

    @pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
    def test_two_at_once_do_the_work_of_one(self, dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
        url = request.getfixturevalue(f"empty_{dialect}_url")

        both = [start_migrating(url, tmp_path) for _ in range(2)]

        assert sorted(process.communicate()[0].split() for process in both) == [[*NAMES, "None"], ["None"]]
        assert [process.returncode for process in both] == [0, 0]


@pytest.fixture
def empty_postgres_url(postgres: PostgresServer) -> Iterable[str]:
    with postgres.empty() as url:
        yield url


async def test_the_migrations_know_all_about_the_tables() -> None:
    assert await draft() is None


async def test_the_database_has_what_the_tables_declare_and_nothing_else(database_url: str) -> None:
    async with connected(database_url) as connection:
        actual = await actual_shape(connection)

        assert actual.lacking(declared_shape()) == []
        assert actual.surplus(declared_shape()) == []
    await check_migrated(database_url)


async def test_a_lost_index_is_noticed(database_url: str) -> None:
    async with connected(database_url) as connection:
        await connection.execute_query("DROP INDEX certificate_one_original_per_assessment")

    with pytest.raises(TablesDiffer) as refusal:
        await check_migrated(database_url)
    assert refusal.value.missing == ["certificate_one_original_per_assessment"]


async def test_lost_columns_are_named_ten_at_most(database_url: str) -> None:
    async with connected(database_url) as connection:
        await connection.execute_query("DROP TABLE published_figure")

    with pytest.raises(TablesDiffer, match=r"published_figure\.computed, .* and \d+ more$"):
        await check_migrated(database_url)


# A later release, whose last migration alters tables that have rows and children.

WIDER_NAME = AlterField("Lsp", "name", fields.CharField(max_length=250))
ALTERATIONS = [
    AddConstraint("Lsp", CheckConstraint(check="length(name) > 2", name="lsp_name_longer_than_two")),
    WIDER_NAME,
    AddField("Licence", "remark", fields.CharField(max_length=80, null=True)),
]


async def later_release(directory: Path, operations: Sequence[Operation], extra: Sequence[str] = ()) -> Path:
    """Write a package `migrations` with one more migration, drafted by our own tool."""
    package = directory / "migrations"
    shutil.copytree(RELEASED, package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "9000_later.py").write_text(await _text(operations, extra), encoding="utf-8")
    return directory


async def _text(operations: Sequence[Operation], extra: Sequence[str]) -> str:
    async with TortoiseContext() as context:
        await context.init(config=tortoise_config("sqlite://:memory:"), init_connections=False)
        assert context.apps is not None
        models = context.apps[APP]
    ordered = in_safe_order(operations)
    writer = MigrationWriter("9000_later", APP, ordered, dependencies=[(APP, NAMES[-1])], initial=False)
    return Draft(writer, [*last_lines(ordered, models), *extra]).text


async def seed(url: str) -> None:
    async with connected(url):
        await issued_certificate(await small_register())


async def test_altering_tables_with_rows_loses_nothing(database_url: str, tmp_path: Path) -> None:
    await seed(database_url)
    directory = await later_release(tmp_path / "later", ALTERATIONS)

    names = migrated(database_url, directory).split()

    assert names[0] == "9000_later"
    async with connected(database_url) as connection:
        assert await Lsp.all().count() == 2
        assert await Licence.all().count() == 2
        actual = await actual_shape(connection)
        assert actual.lacking(declared_shape()) == []
        assert actual.surplus(declared_shape()) == ["licence.remark", "lsp_name_longer_than_two"]
        await check_registry()


async def test_what_sqlite_loses_in_copying_is_noticed(sqlite_url: str, tmp_path: Path) -> None:
    """The same alteration as Tortoise itself writes it, without what puts the indexes back."""
    await seed(sqlite_url)
    directory = await later_release(tmp_path / "later", [])
    alone = MigrationWriter("9000_later", APP, [WIDER_NAME], dependencies=[(APP, NAMES[-1])]).as_string()
    (directory / "migrations" / "9000_later.py").write_text(alone, encoding="utf-8")

    assert "TablesDiffer: the database lacks lsp_province_id_type_index" in refused(sqlite_url, directory)


async def test_sqlite_is_backed_up_before_it_is_altered(sqlite_url: str, tmp_path: Path) -> None:
    await seed(sqlite_url)
    directory = await later_release(tmp_path / "later", ALTERATIONS)

    backup = Path(migrated(sqlite_url, directory).split()[-1])

    assert backup.name == "register.sqlite3.before-9000_later-20260504T030201Z"
    assert "length(name) > 2" not in _table(backup, "lsp")
    assert "length(name) > 2" in _table(backup.with_name("register.sqlite3"), "lsp")
    await check_migrated(f"sqlite://{backup}")


def _table(file: Path, name: str) -> str:
    with sqlite3.connect(file) as connection:
        (row,) = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", [name])
    connection.close()
    return str(row[0])


@pytest.mark.usefixtures("unchecked")
async def test_broken_foreign_keys_are_told_with_the_backup(sqlite_url: str, tmp_path: Path) -> None:
    await seed(sqlite_url)
    directory = await later_release(tmp_path / "later", [], ["ops.RunSQL('DELETE FROM lsp')"])

    complaint = refused(sqlite_url, directory)

    assert "ForeignKeysBroken: foreign keys are broken in assessment" in complaint
    assert complaint.endswith("register.sqlite3.before-9000_later-20260504T030201Z")


async def test_on_postgresql_a_migration_that_fails_leaves_nothing(postgres_url: str, tmp_path: Path) -> None:
    await seed(postgres_url)
    half = ["ops.RunSQL('CREATE TABLE half (id INT)')", "ops.RunSQL('DELETE FROM lsp')"]
    directory = await later_release(tmp_path / "later", [], half)

    assert "IntegrityError" in refused(postgres_url, directory)

    connection = await asyncpg.connect(postgres_url)
    assert await connection.fetchval("SELECT to_regclass('half')") is None
    assert await connection.fetchval("SELECT COUNT(*) FROM tortoise_migrations WHERE name = '9000_later'") == 0
    await connection.close()


def test_no_migration_imports_an_enumeration() -> None:
    """A migration says what was, also when the enumerations have changed since."""
    text = "".join(path.read_text(encoding="utf-8") for path in RELEASED.glob("0*.py"))

    assert "models.rules" not in text

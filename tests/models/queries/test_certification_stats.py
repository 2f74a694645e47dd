"""What is answered from counts that are kept is what one gets, and what is hidden, by counting when somebody asks."""

from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.context import require_context

from models.queries.certification_stats import certification_stats
from models.queries.filters import EVERYTHING, AllOf, AnyOf, Condition, Expression, NotSo, Operator
from models.rules.certified_groups import CertificationGroup
from models.rules.holders import Sex
from models.rules.suppression import hidden_cells
from models.services.certification.count_certified import recount_certified
from models.tables.connection import connected
from tests.benchmarks.national_counts import fill
from tests.certified_persons import live
from tests.database import sqlite_copy
from tests.models.services.walking import prepare
from tests.register import issued_certificate, small_register

CERTIFICATES = 700
FOUR_PERSONS_ARE_THREE = "UPDATE certificate SET holder_id = holder_id - 1 WHERE holder_id > 1 AND holder_id % 4 = 0"
YEAR, SECTOR, PROVINCE, SEX = CertificationGroup
WOMEN = Condition("sex", Operator.EQUAL, Sex.FEMALE)
IN_2022 = Condition("year", Operator.EQUAL, 2022)
JAVA = Condition("province__kemendagri_code", Operator.IN, ["31", "32", "33"])
PRESS = Condition("sector", Operator.EQUAL, "PRESS")

ASKED: Sequence[tuple[Sequence[CertificationGroup], Expression, str]] = (
    ([], EVERYTHING, "1 = 1"),
    ([YEAR], EVERYTHING, "1 = 1"),
    ([SEX, YEAR], EVERYTHING, "1 = 1"),
    ([PROVINCE, SEX], EVERYTHING, "1 = 1"),
    ([SECTOR, PROVINCE], EVERYTHING, "1 = 1"),
    ([YEAR], WOMEN, "h.sex = 'FEMALE'"),
    ([SEX], WOMEN, "h.sex = 'FEMALE'"),
    ([PROVINCE], AllOf((IN_2022, WOMEN)), "c.valid_from LIKE '2022%' AND h.sex = 'FEMALE'"),
    ([], NotSo(WOMEN), "h.sex <> 'FEMALE'"),
    ([YEAR], JAVA, "p.kemendagri_code IN ('31', '32', '33')"),
    ([SEX], AnyOf((IN_2022, JAVA)), "(c.valid_from LIKE '2022%' OR p.kemendagri_code IN ('31', '32', '33'))"),
    ([], NotSo(AllOf((JAVA, IN_2022))), "NOT (c.valid_from LIKE '2022%' AND p.kemendagri_code IN ('31', '32', '33'))"),
    ([YEAR], PRESS, "k.sector = 'PRESS'"),
)
NAMED = {YEAR: "c.valid_from", SECTOR: "k.sector", PROVINCE: "kemendagri_code", SEX: "h.sex"}
"""What in a condition of SQL tells that it is about a thing."""


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(migrated_sqlite, tmp_path_factory.mktemp("nation"), small_nation)


@pytest.fixture
async def nation(prepared: Path, tmp_path: Path) -> AsyncIterator[BaseDBAsyncClient]:
    async with connected(sqlite_copy(prepared, tmp_path)) as connection:
        yield connection


async def small_nation() -> None:
    """Persons of all provinces, years and sexes; some have two certificates, in different places."""
    await issued_certificate(await small_register())
    connection = require_context().db()
    await fill(connection, CERTIFICATES)
    await connection.execute_query(FOUR_PERSONS_ARE_THREE)
    await connection.execute_query("UPDATE scheme SET sector = 'PRESS'")
    await recount_certified()


async def told(grouping: Sequence[CertificationGroup], where: Expression) -> Mapping[tuple[object, ...], object]:
    rows = await certification_stats(grouping, where)
    return {tuple(getattr(row, by.value) for by in grouping): (row.persons, row.certificates) for row in rows}


async def expected(grouping: Sequence[CertificationGroup], where: str) -> Mapping[tuple[object, ...], object]:
    """What the rule of suppression leaves of the counts, where each table is counted by itself."""
    finer = list(dict.fromkeys([*grouping, *(by for by, column in NAMED.items() if column in where)]))
    everybody, asked = await live(finer), await live(finer, where)
    hidden = hidden_cells({cell: counts.persons for cell, counts in everybody.items()})
    untold = {cell[: len(grouping)] for cell in asked if cell in hidden}
    counted = await live(grouping, where)
    return {cell: (None, None) if cell in untold else tuple(counts) for cell, counts in counted.items()}


@pytest.mark.usefixtures("nation")
@pytest.mark.parametrize(("grouping", "where", "in_sql"), ASKED)
async def test_the_answer_is_what_counting_and_hiding_at_once_would_give(
    grouping: Sequence[CertificationGroup], where: Expression, in_sql: str
) -> None:
    assert await told(grouping, where) == await expected(grouping, in_sql)


@pytest.mark.usefixtures("nation")
async def test_persons_do_not_add_up_and_some_are_not_told() -> None:
    in_java = await live([CertificationGroup.PROVINCE], "p.kemendagri_code IN ('31', '32', '33')")
    assert sum(counts.persons for counts in in_java.values()) == 64
    assert await told([], JAVA) == {(): (53, 64)}
    assert await told([YEAR], EVERYTHING) == {(2021,): (None, None), (2022,): (252, 336), (2026,): (None, None)}

"""What is answered from counts that are kept is what one gets, and what is hidden, by counting when somebody asks."""

from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.context import require_context

from models.queries.certification_stats import certification_stats
from models.queries.filters import EVERYTHING, AllOf, AnyOf, Condition, Expression, NotSo, Operator
from models.rules.certified_groups import KEPT, TOLD_BY, CertificationGroup
from models.rules.holders import Sex
from models.rules.suppression import hidden_cells
from models.rules.violations import InvalidInput
from models.services.certification.count_certified import recount_certified
from models.tables.connection import connected
from tests.benchmarks.national_counts import fill
from tests.certified_persons import live
from tests.database import sqlite_copy
from tests.models.services.walking import prepare
from tests.register import issued_certificate, small_register

CERTIFICATES = 700
FOUR_PERSONS_ARE_THREE = "UPDATE certificate SET holder_id = holder_id - 1 WHERE holder_id > 1 AND holder_id % 4 = 0"
YEAR, SECTOR, PROVINCE, SEX = KEPT
TYPE, SCHEME, LEVEL = CertificationGroup.TYPE, CertificationGroup.SCHEME, CertificationGroup.LEVEL
COPIED = "kind, kbli_code, kbji_code, registration_prefix, standard_basis, framework, language, created_at"
MORE_SCHEMES = [
    f"INSERT INTO scheme (id, code, number, sector, kkni_level, {COPIED}) "
    f"SELECT {key}, 'SKM-90000{key}', 90000{key}, '{sector}', {level}, {COPIED} FROM scheme WHERE id = 1"
    for key, sector, level in ((7, "ICT", 4), (8, "PRESS", 3))
]
MORE_VERSIONS = [
    "INSERT INTO scheme_version (id, scheme_id, version, title_id, validity_years, status, created_at) "
    f"SELECT {key}, {key}, 1, 'Skema', validity_years, status, created_at FROM scheme_version WHERE id = 1"
    for key in (7, 8)
]
SCHEMES_OF_CERTIFICATES = (
    "UPDATE certificate SET scheme_version_id = CASE WHEN id <= 3 THEN 1 WHEN id % 3 = 0 THEN 8 ELSE 7 END"
)
"""The first scheme has three persons, the next one is of another sector, and the one after it of the same."""
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
    ([TYPE], EVERYTHING, "1 = 1"),
    ([SCHEME], EVERYTHING, "1 = 1"),
    ([LEVEL, SEX], EVERYTHING, "1 = 1"),
    ([SCHEME, SEX], EVERYTHING, "1 = 1"),
    ([LEVEL, YEAR, PROVINCE, SEX], EVERYTHING, "1 = 1"),
    ([SCHEME], IN_2022, "c.valid_from LIKE '2022%'"),
    ([TYPE, LEVEL], JAVA, "p.kemendagri_code IN ('31', '32', '33')"),
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
    for statement in (*MORE_SCHEMES, *MORE_VERSIONS, SCHEMES_OF_CERTIFICATES):
        await connection.execute_query(statement)
    await recount_certified()


async def told(grouping: Sequence[CertificationGroup], where: Expression) -> Mapping[tuple[object, ...], object]:
    rows = await certification_stats(grouping, where)
    return {tuple(getattr(row, by.value) for by in grouping): (row.persons, row.certificates) for row in rows}


async def expected(grouping: Sequence[CertificationGroup], where: str) -> Mapping[tuple[object, ...], object]:
    """What the rule of suppression leaves of the counts, where each table is counted by itself."""
    named = [*grouping, *(by for by, column in NAMED.items() if column in where)]
    finer = list(dict.fromkeys([*named, *(known for by in named for known in TOLD_BY.get(by, ()))]))
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


@pytest.mark.usefixtures("nation")
async def test_a_small_scheme_is_not_told_by_its_sector() -> None:
    persons = {cell: counts.persons for cell, counts in (await live([SCHEME])).items()}
    assert persons == {(1,): 3, (7,): 407, (8,): 232}
    assert await told([SCHEME], EVERYTHING) == {(1,): (None, None), (7,): (407, 465), (8,): (None, None)}


@pytest.mark.usefixtures("nation")
async def test_five_things_at_once_are_refused() -> None:
    by_scheme_and_two = ([SCHEME, YEAR, SEX], EVERYTHING)
    for grouping, where in (([*KEPT, TYPE], EVERYTHING), by_scheme_and_two, ([SCHEME, SEX], IN_2022)):
        with pytest.raises(InvalidInput) as refused:
            await certification_stats(grouping, where)
        assert refused.value.field == "groupBy"

"""How long the nation's counts take by GraphQL, beside the same counts asked of the database by hand in the same run.

Run it by hand on a quiet machine: `python -m tests.benchmarks.national_counts [CERTIFICATES]`. It fills a temporary
SQLite register with the 1,821 LSPs of 2021 and so many certificates, and prints for each count the milliseconds of the
whole GraphQL answer, and how many times as long that is as two limits that are measured beside it: the statement that
reads no more than the answer, which it can only come near to, and the one that counts the certificates when somebody
asks, which it must stay far below.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tortoise.backends.base.client import BaseDBAsyncClient

from models.rules.actors import Actor, Role
from models.services.certification.count_certified import count_uncounted
from models.tables.connection import connected
from tests.database import sqlite_copy, sqlite_template
from tests.register import issued_certificate, small_register
from tests.schema.asking import Asking

CERTIFICATES = 200_000
RUNS = 5
DATA = Actor("data", frozenset({Role.BNSP_DATA, Role.BNSP_LICENSING}))

NUMBERED = "WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last})"
FILL = (
    # 1,821 LSPs over the provinces and the types, as many as were printed for 2021, each with a licence
    NUMBERED.format(first=3, last=1821)
    + """ INSERT INTO lsp (id, licence_number, name, type, p1_kind, sector, province_id, created_at)
    SELECT i, 'BNSP-LSP-' || (10000 + i) || '-ID', 'LSP ' || i,
        CASE WHEN i <= 1408 THEN 'P1' WHEN i <= 1501 THEN 'P2' ELSE 'P3' END,
        CASE WHEN i <= 1408 THEN 'EDUCATION' END, 'S' || (i % 8), 1 + i % 34, '2021-01-01' FROM n""",
    """INSERT INTO licence (lsp_id, licence_number, decree_number, decree_date, valid_from, valid_until, kind, status,
        created_at)
    SELECT id, licence_number, 'KEP.' || id, '2024-01-01', date('2022-06-01', '+' || (id % 1400) || ' days'),
        date('2026-05-31', '+' || (id % 1400) || ' days'), 'INITIAL', 'GRANTED', created_at FROM lsp WHERE id > 2""",
    """INSERT INTO assessment_site (code, name, kind, status, owner, province_id, verified_on, created_at)
    SELECT 'T' || id, name_id, 'INDEPENDENT', 'VERIFIED', 'x', id, '2021-01-01', '2021-01-01' FROM province
    WHERE id <= 34""",
    NUMBERED.format(first=2, last="{count}")
    + """ INSERT INTO holder (id, name, sex, national_id_encrypted, national_id_mark, created_at)
    SELECT i, 'Peserta', CASE i % 2 WHEN 0 THEN 'FEMALE' ELSE 'MALE' END, national_id_encrypted, 'M' || i, '2021-01-01'
    FROM n, holder WHERE holder.id = 1""",
    NUMBERED.format(first=2, last="{count}")
    + """ INSERT INTO assessment (id, lsp_id, scheme_version_id, site_id, holder_id, methods, assessed_on, status,
        recommendation, recorded_by, recorded_at, decision, decided_by, decided_at)
    SELECT i, 1 + i % 1821, 1, 2 + i % 34, i, methods, assessed_on, status, recommendation, recorded_by, recorded_at,
        decision, decided_by, decided_at FROM n, assessment WHERE assessment.id = 1""",
    NUMBERED.format(first=0, last="{count} / 100000")
    + """ INSERT INTO status_list (id, number, next_index, created_at)
    SELECT 1000 + i, 1000 + i, 100000, '2021-01-01' FROM n""",
    NUMBERED.format(first=2, last="{count}")
    + """ INSERT INTO certificate (id, lsp_id, licence_id, scheme_version_id, holder_id, assessment_id, name_printed,
        certificate_number, registration_number, issued_at, valid_from, valid_until, status, status_changed_at,
        signing_key_id, kid, status_list_id, status_index, signing_input, token)
    SELECT i, 1 + i % 1821, 1 + i % 1821, 1, i, i, name_printed, 'N' || i, 'R' || i, issued_at,
        date('2021-01-01', '+' || (i % 1900) || ' days'), date('2024-01-01', '+' || (i % 1900) || ' days'), status,
        status_changed_at, signing_key_id, kid, 1000 + i / 100000, i % 100000, signing_input, token
    FROM n, certificate WHERE certificate.id = 1""",
    "ANALYZE",
)


@dataclass(frozen=True, slots=True)
class Count:
    """One count of the nation, by GraphQL and by hand."""

    name: str
    document: str
    by_hand: str
    """The statement that reads no more than the answer."""
    live: str | None = None
    """The statement that counts what stands in the register when it is asked, where the answer was counted before."""


COUNTED = "SELECT {}, persons, certificates FROM certified_group WHERE grouped_by = '{}'"
LIVE = (
    "SELECT {1}, COUNT(*), COUNT(DISTINCT c.holder_id) FROM certificate c "
    "JOIN assessment a ON a.id = c.assessment_id JOIN assessment_site s ON s.id = a.site_id "
    "JOIN holder h ON h.id = c.holder_id WHERE token IS NOT NULL AND previous_certificate_id IS NULL {2} GROUP BY {0}"
)
COUNTS = (
    Count(
        "LSPs by province and type",
        "{ lspStats(groupBy: [PROVINCE, TYPE]) { count type province { isoCode } } }",
        "SELECT province_id, type, COUNT(*) FROM lsp GROUP BY province_id, type",
    ),
    Count(
        "licences that end soon, by type",
        "{ endingLicenceStats(groupBy: [TYPE]) { type count } }",
        "SELECT type, COUNT(*) FROM licence JOIN lsp ON lsp.id = lsp_id "
        "WHERE valid_until BETWEEN '2026-05-11' AND '2026-11-07' GROUP BY type",
    ),
    Count(
        "persons certified by year",
        "{ certificationStats(groupBy: [YEAR]) { year persons certificates } }",
        COUNTED.format("year", "YEAR"),
        LIVE.format("1", "SUBSTR(valid_from, 1, 4)", ""),
    ),
    Count(
        "persons certified by province and sex",
        "{ certificationStats(groupBy: [PROVINCE, SEX]) { province { isoCode } sex persons certificates } }",
        COUNTED.format("province_id, sex", "PROVINCE,SEX"),
        LIVE.format("1, 2", "s.province_id, h.sex", ""),
    ),
    Count(
        "women certified in 2023 by province",
        "{ certificationStats(groupBy: [PROVINCE], where: {year: 2023, sex: {equals: FEMALE}}) "
        "{ province { isoCode } persons certificates } }",
        COUNTED.format("province_id", "YEAR,PROVINCE,SEX") + " AND year = 2023 AND sex = 'FEMALE'",
        LIVE.format("1", "s.province_id", "AND valid_from LIKE '2023%' AND h.sex = 'FEMALE'"),
    ),
    Count(
        "persons certified in two provinces together, by year",
        '{ certificationStats(groupBy: [YEAR], where: {provinceCode: {in: ["32", "33"]}}) '
        "{ year persons certificates } }",
        "SELECT year, COUNT(*), COUNT(DISTINCT holder_id) FROM counted_certificate "
        "WHERE province_id IN (SELECT id FROM province WHERE kemendagri_code IN ('32', '33')) GROUP BY year",
        LIVE.format(
            "1",
            "SUBSTR(valid_from, 1, 4)",
            "AND s.province_id IN (SELECT id FROM province WHERE kemendagri_code IN ('32', '33'))",
        ),
    ),
)


async def fill(database: BaseDBAsyncClient, certificates: int) -> None:
    """Bring the small register to the size of the nation."""
    for statement in FILL:
        await database.execute_query(statement.replace("{count}", str(certificates)))


async def milliseconds(act: Callable[[], Awaitable[object]]) -> float:
    """Return the median of some runs, after one that warms up."""
    took = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        await act()
        took.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took[1:])


async def measure(url: str, certificates: int) -> None:
    """Fill the register, and print what each count takes."""
    async with connected(url) as database:
        small = await small_register()
        await issued_certificate(small)
        await fill(database, certificates)
        asking = Asking(small, DATA)
        begun = time.perf_counter()
        await count_uncounted()
        print(
            f"{time.perf_counter() - begun:>8.1f} s   to count all {certificates:,} certificates, as a migration does"
        )
        for each in COUNTS:
            await compare(database, asking, each)


async def compare(database: BaseDBAsyncClient, asking: Asking, each: Count) -> None:
    """Print what one count takes, beside its limits."""
    took = await milliseconds(partial(asking.ask, each.document))
    least = await milliseconds(partial(database.execute_query, each.by_hand))
    beside = f"{took / least:>6.1f} times the statement by hand ({least:.1f} ms)"
    if each.live:
        most = await milliseconds(partial(database.execute_query, each.live))
        beside += f", {took / most:.3f} times counting when somebody asks ({most:.0f} ms)"
    print(f"{took:>8.1f} ms  {beside}  {each.name}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as directory:
        template = sqlite_template(Path(directory))
        (Path(directory) / "nation").mkdir()
        address = sqlite_copy(template, Path(directory) / "nation")
        asyncio.run(measure(address, int(sys.argv[1]) if len(sys.argv) > 1 else CERTIFICATES))

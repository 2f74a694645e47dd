"""Certified persons are counted as they are certified, in the transaction that stores the token.

The counts of a group are changed by what new certificates add, which the other certificates of the same persons tell
(`models.rules.certified_groups`). So whoever has stored what is counted of new ones holds the persons before looking at
the others: of two certificates that one person gets at the same moment, one is counted as the second.
"""

from collections.abc import Collection, Mapping

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from models.queries.counted_certificates import certified, counted_certificates, uncounted_certificates
from models.rules.certified_groups import Certified, Counts, Group, added, columns_of, grouping_of, place_of
from models.services.holders.hold_persons import hold_persons
from models.services.insert_rows import insert_rows
from models.tables.certified_groups import CertifiedGroup, CountedCertificate

AT_ONCE = 2_000  # certificates that are counted together
COLUMNS = 8  # of a row
ADD = """
INSERT INTO certified_group (grouped_by, place, year, sector, province_id, sex, persons, certificates) VALUES ({values})
ON CONFLICT (grouped_by, place) DO UPDATE SET
    persons = certified_group.persons + excluded.persons,
    certificates = certified_group.certificates + excluded.certificates
"""


async def count_certified(certificate_ids: Collection[int]) -> None:
    """Count certificates that were just signed, in the running transaction. Raises IntegrityError for a second time."""
    new = await certified(counted_certificates().filter(id__in=list(certificate_ids)))
    if new:
        await insert_rows(CountedCertificate, [_row(key, each) for key, each in new.items()])
        holders = sorted({each.holder_id for each in new.values()})
        await hold_persons(holders)
        rows = await CountedCertificate.filter(holder_id__in=holders).values_list("certificate_id", *Certified._fields)
        earlier = [Certified(*row) for key, *row in rows if key not in new]
        await _add(added(earlier, list(new.values())))


async def count_uncounted() -> int:
    """Count every certificate that is not counted, some thousands in one transaction, and return how many these were.

    There are none, unless an earlier release issued them: before the migration, or beside this release.
    """
    count, some = 0, await _count_behind(0)
    while some:
        count, some = count + len(some), await _count_behind(some[-1])
    return count


async def _count_behind(certificate_id: int) -> list[int]:
    """Count the next ones with a higher id, and return these ids. Who issues waits until they are counted."""
    behind = uncounted_certificates().filter(id__gt=certificate_id).order_by("id").limit(AT_ONCE)
    ids = [row.id for row in await behind.only("id")]
    if ids:
        async with in_transaction():
            await _hold()
            still = uncounted_certificates().filter(id__in=ids)  # unless somebody has counted them meanwhile
            await count_certified([row.id for row in await still.only("id")])
    return ids


async def recount_certified() -> int:
    """Forget all counts, count every certificate anew, and return how many these were. Who issues waits meanwhile."""
    async with in_transaction():
        await _hold()
        await CertifiedGroup.all().delete()
        await CountedCertificate.all().delete()
        return await count_uncounted()


async def _hold() -> None:
    """Let nobody else count until the transaction ends. SQLite has one pen, which any deletion takes."""
    connection = _connection()
    if connection.capabilities.dialect == "postgres":
        await connection.execute_query("LOCK TABLE counted_certificate IN EXCLUSIVE MODE")
    await CountedCertificate.filter(id=0).delete()


async def _add(counts: Mapping[Group, Counts]) -> None:
    """Add to the counts of groups; always in the same order, so that two who count do not wait for each other."""
    connection = _connection()
    on_sqlite = connection.capabilities.dialect == "sqlite"
    values = ", ".join("?" if on_sqlite else f"${place}" for place in range(1, COLUMNS + 1))
    rows = sorted((_group_row(group, each) for group, each in counts.items()), key=lambda row: row[:2])
    await connection.execute_many(ADD.format(values=values), rows)


def _connection() -> BaseDBAsyncClient:
    return CertifiedGroup._meta.db  # noqa: SLF001 - that of the running transaction, where Tortoise keeps it


def _group_row(group: Group, counts: Counts) -> list[object]:
    return [grouping_of(group), place_of(group), *columns_of(group), *counts]


def _row(certificate_id: int, each: Certified) -> Mapping[str, object]:
    return {"certificate_id": certificate_id, **each._asdict()}

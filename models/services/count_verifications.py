"""How often certificates were checked is added to the counts of the month: a number, and nothing about who checked."""

from collections.abc import Mapping
from datetime import date

from tortoise.expressions import F
from tortoise.transactions import in_transaction

from models.services.lookups import AT_ONCE, chunks
from models.tables.certificates import Certificate
from models.tables.verification_counts import VerificationCount

Checked = tuple[str, date]
"""A certificate's registration number and the first day of a month."""


async def count_verifications(seen: Mapping[Checked, int]) -> None:
    """Add counts, all or none. Numbers that this register has not issued are left out."""
    if not seen:
        return
    async with in_transaction():
        ids = await _ids({number for number, _ in seen})
        counts = {(ids[number], month): count for (number, month), count in seen.items() if number in ids}
        fresh = [key for key in counts if not await _added(*key, counts[key])]
        rows = [VerificationCount(certificate_id=key[0], month=key[1], count=counts[key]) for key in fresh]
        await VerificationCount.bulk_create(rows, batch_size=AT_ONCE)


async def _added(certificate_id: int, month: date, count: int) -> bool:
    """Add to the count of a month, if there is one: two processes may count at once, so the database adds."""
    counted = VerificationCount.filter(certificate_id=certificate_id, month=month)
    return bool(await counted.update(count=F("count") + count))


async def _ids(numbers: set[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in chunks(sorted(numbers), AT_ONCE):
        rows = Certificate.filter(registration_number__in=some)
        found |= dict(await rows.values_list("registration_number", "id"))
    return found

"""Whoever writes something under a person's entry holds the entry, so that nobody erases the person meanwhile.

Who waits for an erasure finds the person erased afterwards. On SQLite, which takes no such lock, acts come one after
the other anyway. Hold persons before the first event is recorded: an erasure holds them first, too.
"""

from collections.abc import Collection

from tortoise.queryset import QuerySet

from models.rules.erasure import check_not_erased
from models.tables.holders import Holder


def held(persons: QuerySet[Holder]) -> QuerySet[Holder]:
    """Hold whom a query finds until the transaction ends; always in the same order."""
    return persons.order_by("id").select_for_update(no_key=True)


async def hold_persons(holder_ids: Collection[int]) -> None:
    """Hold some persons until the transaction ends."""
    if Holder._meta.db.capabilities.support_for_update:  # noqa: SLF001 - the running transaction, where Tortoise keeps it
        await held(Holder.filter(id__in=list(holder_ids))).only("id")


async def hold_person(holder_id: int, reference: str) -> None:
    """Hold one person, of whom `reference` tells something. Raises PersonalDataErased."""
    holder = await held(Holder.filter(id=holder_id)).get()
    check_not_erased(reference, is_erased=holder.erased_at is not None)

"""The construction part of certificates: stored with the intent, so that a crash cannot lose it."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, fields
from datetime import datetime

from models.rules.construction import ConstructionDetails, ConstructionState
from models.services.lookups import ids_by
from models.tables.certificates import Certificate
from models.tables.construction_entries import ConstructionEntry

_COLUMNS = tuple(each.name for each in fields(ConstructionDetails))


async def construction_details(certificate_ids: Collection[int]) -> Mapping[int, ConstructionDetails]:
    """Return what construction certificates among these say, by id of the certificate."""
    if not certificate_ids:
        return {}
    rows = ConstructionEntry.filter(certificate_id__in=list(certificate_ids))
    values = await rows.values_list("certificate_id", *_COLUMNS)
    return {certificate_id: ConstructionDetails(*each) for certificate_id, *each in values}


async def store_entries(details: Mapping[str, ConstructionDetails], now: datetime) -> None:
    """Store the construction part of new certificates, by registration number; LPJK has recorded none of them."""
    if not details:
        return
    ids = await ids_by(Certificate, "registration_number", list(details), "certificate")
    await ConstructionEntry.bulk_create(
        [
            ConstructionEntry(
                certificate_id=ids[number], state=ConstructionState.AWAITING_LPJK, created_at=now, **asdict(each)
            )
            for number, each in details.items()
        ]
    )

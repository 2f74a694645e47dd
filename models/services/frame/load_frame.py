"""The frame of certification as the report tells it comes with the software.

Circulars, agreements, trainings, legal bases, officers, standards and the occupation map. Officers are written as the
list of line 248 prints them; other spellings elsewhere in the report are not merged with it.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import TypeVar

from tortoise import Model
from tortoise.transactions import in_transaction

from models.published.months import first_day, last_day, month_of
from models.published.tables import Row, read_table
from models.rules.frame import AgreementKind, CircularStatus
from models.tables.frame import Agreement, Circular, LegalBasis, Officer, TrainingEvent
from models.tables.occupation_maps import OccupationMap
from models.tables.standards import StandardDocument

Table = TypeVar("Table", bound=Model)

AGREEMENT_KINDS = {
    "mou": AgreementKind.MEMORANDUM,
    "mou_occupation_map": AgreementKind.OCCUPATION_MAP,
    "scheme_ratification": AgreementKind.SCHEME_RATIFICATION,
    "harmonisation": AgreementKind.HARMONISATION,
    "dissemination": AgreementKind.DISSEMINATION,
    "asean": AgreementKind.INTERNATIONAL,
    "international": AgreementKind.INTERNATIONAL,
}
"""The table's own words for what happened."""


async def load_frame(now: datetime) -> None:
    """Store what is not there yet; what is there stays as it is."""
    async with in_transaction():
        await _add(Circular, ("number",), map(_circular, read_table("circulars_2021")))
        await _add(
            Agreement, ("title_id", "from_date"), map(_agreement, read_table("mou_and_harmonisation_events_2021"))
        )
        await _add(TrainingEvent, ("title_id", "from_date"), map(_training, read_table("training_and_workshops_2021")))
        await _add(LegalBasis, ("code",), map(_legal_basis, read_table("legal_bases")))
        await _add(Officer, ("position", "term_from"), map(_officer, read_table("officers")))
        await _add(StandardDocument, ("number",), map(partial(_standard, now), read_table("standards")))
        await _add(OccupationMap, ("code",), map(partial(_occupation_map, now), read_table("occupation_maps")))


async def _add(table: type[Table], key: tuple[str, ...], rows: Iterable[Table]) -> None:
    present = {tuple(values) for values in await table.all().values_list(*key)}
    await table.bulk_create([row for row in rows if tuple(getattr(row, each) for each in key) not in present])


def _circular(row: Row) -> Circular:
    return Circular(
        number=row["number_normalised"],
        number_printed=row["number_printed"],
        month=month_of(row["month_roman"]),
        year=int(row["year"]),
        subject_id=row["subject_id"],
        subject_en=row["subject_en"],
        status=CircularStatus.IN_FORCE,
        source_line=row["seed_line"],
    )


def _agreement(row: Row) -> Agreement:
    return Agreement(
        kind=AGREEMENT_KINDS[row["kind"]],
        title_id=row["title_id"],
        title_en=row["title_en"],
        partners=row["partners"],
        from_date=first_day(row["date_start"]),
        to_date=last_day(row["date_end"]),
        place=row["place"],
        source_line=row["seed_line"],
    )


def _training(row: Row) -> TrainingEvent:
    return TrainingEvent(
        kind=row["kind"],
        title_id=row["activity_id"],
        title_en=row["activity_en"],
        from_date=first_day(row["date_start"]),
        to_date=last_day(row["date_end"]),
        place=row["place"] or None,
        participants_printed=int(row["participants_printed"]) if row["participants_printed"] else None,
        source_line=row["seed_line"],
    )


def _legal_basis(row: Row) -> LegalBasis:
    return LegalBasis(
        code=row["code"],
        kind=row["kind"],
        title_id=row["title_id"],
        title_en=row["title_en"],
        source_line=row["seed_line"] or None,
    )


def _officer(row: Row) -> Officer:
    return Officer(
        name=row["name"],
        position=row["position"],
        term_from=int(row["term_from"]),
        term_to=int(row["term_to"]),
        source_line=row["seed_line"],
    )


def _standard(now: datetime, row: Row) -> StandardDocument:
    return StandardDocument(
        kind=row["kind"], number=row["number"], year=int(row["year"]), title=row["title"], created_at=now
    )


def _occupation_map(now: datetime, row: Row) -> OccupationMap:
    return OccupationMap(
        code=row["code"],
        title_id=row["title_id"],
        title_en=row["title_en"],
        launched_on=first_day(row["launched_on"]),
        partners=row["partners"],
        created_at=now,
    )

"""Persons enter the register once, found again by the keyed mark of their NIK."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.queryset import QuerySet

from models.rules.holders import Sex, check_same_person
from models.rules.names import printed_name
from models.rules.national_id import NONCE_LENGTH, NationalId
from models.rules.violations import InvalidInput
from models.services.holders.hold_persons import held
from models.services.lookups import AT_ONCE, chunks
from models.services.register import Register
from models.tables.columns import canonical_json
from models.tables.holders import Holder
from signing.text import RefusedText, lint_name

BIRTH = b"kompeten birth 1"


@dataclass(frozen=True, slots=True)
class HolderDetails:
    """A person as the LSP's papers show him or her."""

    name: str
    national_id: NationalId
    sex: Sex | None = None
    birth_date: date | None = None
    birth_place: str | None = None


async def store_holders(register: Register, now: datetime, people: Sequence[HolderDetails]) -> dict[NationalId, Holder]:
    """Return the entry of each person, made now where there was none, and hold those that there were.

    Raises InvalidInput, HolderHasAnotherName.
    """
    for person in people:
        check_printable(person.name)
    marks = {register.national_ids.mark(person.national_id): person for person in people}
    known = await _known(list(marks), held(Holder.all()))
    fresh = [_row(register, now, person, mark) for mark, person in marks.items() if mark not in known]
    await Holder.bulk_create(fresh, batch_size=AT_ONCE)
    known |= await _known([row.national_id_mark for row in fresh if row.national_id_mark], Holder.all())
    holders = {person.national_id: known[mark] for mark, person in marks.items()}
    for person in people:
        check_same_person(holders[person.national_id].name, person.name)
    return holders


def check_printable(name: str) -> str:
    """Return a name as it may be printed and signed. Raises InvalidInput."""
    try:
        lint_name(printed_name(name))
    except RefusedText as refusal:
        raise InvalidInput("name", refusal.reason.value) from refusal
    return printed_name(name)


async def _known(marks: Sequence[str], holders: QuerySet[Holder]) -> dict[str, Holder]:
    found: dict[str, Holder] = {}
    for some in chunks(marks, AT_ONCE):
        found |= {row.national_id_mark or "": row for row in await holders.filter(national_id_mark__in=some)}
    return found


def _row(register: Register, now: datetime, person: HolderDetails, mark: str) -> Holder:
    return Holder(
        name=printed_name(person.name),
        national_id_encrypted=register.national_ids.encrypt(person.national_id, os.urandom(NONCE_LENGTH)),
        national_id_mark=mark,
        birth_encrypted=_sealed_birth(register, person),
        sex=person.sex,
        created_at=now,
    )


def _sealed_birth(register: Register, person: HolderDetails) -> bytes | None:
    if person.birth_date is None and person.birth_place is None:
        return None
    birth = {"date": person.birth_date and person.birth_date.isoformat(), "place": person.birth_place}
    return register.national_ids.seal(canonical_json(birth).encode(), BIRTH, os.urandom(NONCE_LENGTH))

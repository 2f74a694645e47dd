"""What the mutations of the frame show again after the act: the thing as it is now."""

from datetime import date

from models.queries.frame import (
    agreement_by_title,
    circular_by_number,
    legal_basis_by_code,
    occupation_map_by_code,
    officer_in,
    standard_by_number,
    training_event_by_title,
)
from models.rules.frame import OfficerPosition
from models.rules.numbers import CircularNumber
from models.rules.violations import found
from schema.types.frame import Agreement, Circular, LegalBasis, OccupationMap, Officer, Standard, TrainingEvent


async def shown_standard(number: str) -> Standard:
    """The standard as it is now."""
    return Standard.of(found(await standard_by_number(number), "standard", number))


async def shown_occupation_map(code: str) -> OccupationMap:
    """The map as it is now."""
    return OccupationMap.of(found(await occupation_map_by_code(code), "occupation map", code))


async def shown_circular(number: str) -> Circular:
    """The circular as it is now."""
    return Circular.of(found(await circular_by_number(CircularNumber.canonical(number)), "circular", number))


async def shown_legal_basis(code: str) -> LegalBasis:
    """The legal basis as it is now."""
    return LegalBasis.of(found(await legal_basis_by_code(code), "legal basis", code))


async def shown_agreement(title: str, from_date: date) -> Agreement:
    """The agreement as it is now."""
    return Agreement.of(found(await agreement_by_title(title, from_date), "agreement", title))


async def shown_training_event(title: str, from_date: date) -> TrainingEvent:
    """The training as it is now."""
    return TrainingEvent.of(found(await training_event_by_title(title, from_date), "training event", title))


async def shown_officer(position: OfficerPosition, term_from: int) -> Officer:
    """The member as he or she is now."""
    return Officer.of(found(await officer_in(position, term_from), "officer", position))

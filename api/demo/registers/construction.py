"""LPJK records the construction certificates of the cast, but for those of the last session."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from api.demo.actors import partner
from api.demo.cast.bodies import CONSTRUCTION
from api.demo.cast.cast import Cast
from api.demo.perform import Perform, Planned, together
from api.demo.registers.certificates import certificate_of
from api.demo.sessions import DrawnSession
from models.rules.sector_recommendations import LPJK
from models.services.construction.record_construction import RecordConstruction, record_construction
from models.services.register import Register

_LATER = timedelta(days=14)
_FIRST_SERIAL = 900_001


def construction_records(cast: Cast) -> Iterator[Planned]:
    """Two weeks after they were issued."""
    sessions = [session for session in cast.sessions.values() if session.lsp == cast.bodies[CONSTRUCTION]]
    serial = _FIRST_SERIAL
    for session in sessions[:-1]:
        competent = sum(each.is_competent for each in session.candidates)
        records = [_record(session, place, serial + place) for place in range(competent)]
        yield session.issued_on + _LATER, together(records)
        serial += competent


def _record(session: DrawnSession, place: int, serial: int) -> Perform:
    async def perform(register: Register, now: datetime) -> None:
        certificate = await certificate_of(session, place)
        number = f"F {session.scheme.kbji}.{session.scheme.level} {serial} {session.issued_on.year}"
        request = RecordConstruction(certificate.registration_number, number)
        await record_construction(register, partner(LPJK), now, request)

    return perform

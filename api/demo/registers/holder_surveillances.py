"""Holders of certificates are looked after: one by each method, with each result."""

from collections.abc import Iterator
from datetime import datetime

from api.demo.actors import officer_of
from api.demo.cast.bodies import TECHNOLOGY
from api.demo.cast.cast import Cast
from api.demo.perform import Perform, Planned
from api.demo.registers.certificates import certificate_of
from api.demo.sessions import DrawnSession
from models.rules.surveillances import HolderSurveillanceMethod, HolderSurveillanceResult
from models.services.holders.record_holder_surveillance import RecordHolderSurveillance, record_holder_surveillance
from models.services.register import Register

_SESSION = "second"
_DAYS_AGO = 15


def holder_surveillances(cast: Cast) -> Iterator[Planned]:
    """The holders of a session from the second on."""
    pairs = zip(HolderSurveillanceMethod, HolderSurveillanceResult, strict=True)
    for place, (method, result) in enumerate(pairs, start=1):
        perform = _recording(cast, cast.sessions[_SESSION], place, method, result)
        yield cast.days_ago(_DAYS_AGO), perform


def _recording(
    cast: Cast,
    session: DrawnSession,
    place: int,
    method: HolderSurveillanceMethod,
    result: HolderSurveillanceResult,
) -> Perform:
    async def perform(register: Register, now: datetime) -> None:
        certificate = await certificate_of(session, place)
        request = RecordHolderSurveillance(
            idempotency_key=f"surveilans pemegang {place}",
            registration_number=certificate.registration_number,
            method=method,
            result=result,
            conducted_by="Bagian sertifikasi LSP",
            conducted_on=cast.days_ago(_DAYS_AGO),
        )
        await record_holder_surveillance(register, officer_of(cast.number(TECHNOLOGY)), now, request)

    return perform

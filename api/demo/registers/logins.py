"""A holder has a login, and the certificate was checked some times."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from tortoise.transactions import in_transaction

from api.demo.actors import HOLDER, officer_of
from api.demo.cast.cast import Cast
from api.demo.cast.sessions import CROWDED
from api.demo.perform import Planned
from api.demo.registers.certificates import certificate_of
from models.rules.validity import jakarta_day
from models.services.count_verifications import count_verifications
from models.services.holders.link_holder import LinkHolder, link_holder
from models.services.register import Register

_DAYS_AGO = 40
_CHECKED = (3, 5)
"""In the month of the act and the one before."""


def logins(cast: Cast) -> Iterator[Planned]:
    """The first holder of the crowded session."""
    session = cast.sessions[CROWDED]

    async def perform(register: Register, now: datetime) -> None:
        certificate = await certificate_of(session, 0)
        number = certificate.registration_number
        month = jakarta_day(now).replace(day=1)
        months = (month, (month - timedelta(days=1)).replace(day=1))
        async with in_transaction():
            await link_holder(register, officer_of(session.lsp.licence_number), now, LinkHolder(number, HOLDER.subject))
            await count_verifications({(number, day): count for day, count in zip(months, _CHECKED, strict=True)})

    yield cast.days_ago(_DAYS_AGO), perform

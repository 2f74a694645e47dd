"""Steps 3 to 5 of issuing: from stored intents to stored tokens. Also what recovery and a replay do."""

import asyncio
from collections.abc import Collection, Sequence
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.certificates import CertificateStatus
from models.services.issuing.complete import SignedIntent, complete
from models.services.issuing.sign import sign_stored
from models.services.issuing.steps import IssuingStep, OnStep
from models.services.register import Register
from models.tables.certificates import Certificate


async def read_certificates(registration_numbers: Collection[str]) -> dict[str, Certificate]:
    """Read certificates by number, each with what finishing it needs."""
    rows = Certificate.filter(registration_number__in=list(registration_numbers))
    related = await rows.select_related("lsp", "signing_key", "previous_certificate")
    return {row.registration_number: row for row in related}


async def finish(
    register: Register, actor: Actor, now: datetime, registration_numbers: Collection[str], on_step: OnStep
) -> dict[str, Certificate]:
    """Finish what is still an intent among these certificates, and return all of them as they are stored.

    Raises SigningError or KeyNotInVault when a key cannot sign, ConcurrentChange when a certificate that is to be
    replaced is active no more; the intents stay as they were.
    """
    certificates = await read_certificates(registration_numbers)
    intents = [row for row in certificates.values() if row.status is CertificateStatus.INTENDED]
    if not intents:
        return certificates
    signed = await asyncio.to_thread(_sign_all, register, intents)
    on_step(IssuingStep.SIGNED)
    async with in_transaction():
        await complete(actor, now, signed)
        on_step(IssuingStep.TOKEN_WRITTEN)
    on_step(IssuingStep.TOKEN_STORED)
    return await read_certificates(registration_numbers)


def _sign_all(register: Register, intents: Sequence[Certificate]) -> list[SignedIntent]:
    return [SignedIntent(row, sign_stored(register, row)) for row in intents]

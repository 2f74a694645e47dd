"""What a crash left behind is finished or voided at the next start."""

from dataclasses import dataclass
from datetime import datetime

from models.rules.actors import Actor
from models.rules.certificates import CertificateStatus
from models.rules.signing_keys import SigningKeyStatus
from models.rules.violations import ConcurrentChange
from models.services.issuing.finish import finish
from models.services.issuing.steps import pass_on
from models.services.issuing.void import void_intent
from models.services.register import Register
from models.tables.certificates import Certificate
from signing.errors import SigningError

KEY_COMPROMISED = "its key was compromised before it was signed"


@dataclass(frozen=True, slots=True)
class Recovered:
    """What recovery did, by registration number."""

    finished: tuple[str, ...]
    voided: tuple[str, ...]


async def recover_intents(register: Register, now: datetime) -> Recovered:
    """Finish every intent; void those whose key cannot or must not sign, and replacements of what has changed.

    It may run while others issue: whoever stores a token first, that token stands. Raises KeyNotInVault when this
    process is not the one that has the keys.
    """
    intended = Certificate.filter(status=CertificateStatus.INTENDED).order_by("id").select_related("signing_key")
    finished, voided = [], []
    for row in await intended:
        obstacle = await _obstacle(register, now, row)
        if obstacle is None:
            finished.append(row.registration_number)
        elif await void_intent(Actor.system(), now, row, obstacle):
            voided.append(row.registration_number)
    return Recovered(tuple(finished), tuple(voided))


async def _obstacle(register: Register, now: datetime, row: Certificate) -> str | None:
    """Finish one intent, or say why that is impossible for ever."""
    if row.signing_key.status is SigningKeyStatus.COMPROMISED:
        return KEY_COMPROMISED
    try:
        await finish(register, Actor.system(), now, [row.registration_number], pass_on)
    except (SigningError, ConcurrentChange) as error:
        return type(error).__name__
    return None

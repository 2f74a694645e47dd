"""What resolvers are given with every request, typed."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeAlias

import strawberry

from models.rules.actors import Actor
from models.rules.partner_queries import QueryPurpose
from models.rules.validity import jakarta_day
from models.services.register import Register
from schema.errors import CallerError
from schema.loaders import Loaders
from signing.verdicts import Verification


class Rates(Protocol):
    """How often one caller may do something."""

    async def spend(self, kind: str) -> None:
        """Count one use. Raises CallerError with the code RATE_LIMITED when there were too many."""


class PublishedTrust(Protocol):
    """The trust data that this register has published, as everybody else sees them."""

    def verify(self, text: str, at: datetime) -> Verification:
        """Check a certificate, given as a compact JWS or as the text of a QR code."""


class VerificationTally(Protocol):
    """Counts how often certificates are checked. Never who checks them."""

    def count(self, registration_number: str, at: datetime) -> None:
        """Count one check. It costs nothing now; the register is told later."""


class NoTally:
    """Counts nothing: for those who ask without a process that would tell the register."""

    def count(self, registration_number: str, at: datetime) -> None:
        """Forget it."""


@dataclass(frozen=True, slots=True)
class Context:
    """One request: who asks, when, and of which register."""

    register: Register
    actor: Actor
    now: datetime
    trust: PublishedTrust
    rates: Rates
    tally: VerificationTally = field(default_factory=NoTally)
    loaders: Loaders = field(default_factory=Loaders)
    purpose: QueryPurpose | None = None
    """Why a partner body asks about persons, as it says."""
    purpose_required_from: date = date.max
    """The day from which a partner body must say so."""

    @property
    def must_state_purpose(self) -> bool:
        """Whether that day has come."""
        return self.purpose_required_from <= jakarta_day(self.now)

    def verify(self, text: str) -> Verification:
        """Check a certificate as of now, and count the check where the signature is genuine."""
        verification = self.trust.verify(text, self.now)
        if verification.claims is not None:
            self.tally.count(verification.claims.jti, self.now)
        return verification

    @property
    def login(self) -> Actor:
        """The caller, who must have logged in. Raises CallerError with the code UNAUTHENTICATED."""
        if self.actor == Actor.public():
            raise CallerError("UNAUTHENTICATED", "This needs a login.")
        return self.actor


Info: TypeAlias = strawberry.Info[Context, None]

"""What resolvers are given with every request, typed."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeAlias

import strawberry

from models.rules.actors import Actor
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


@dataclass(frozen=True, slots=True)
class Context:
    """One request: who asks, when, and of which register."""

    register: Register
    actor: Actor
    now: datetime
    trust: PublishedTrust
    rates: Rates
    loaders: Loaders = field(default_factory=Loaders)

    @property
    def login(self) -> Actor:
        """The caller, who must have logged in. Raises CallerError with the code UNAUTHENTICATED."""
        if self.actor == Actor.public():
            raise CallerError("UNAUTHENTICATED", "This needs a login.")
        return self.actor


Info: TypeAlias = strawberry.Info[Context, None]

"""What one process is made of, put together once from its settings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx2
from starlette.requests import Request

from api.authentication.authenticator import Authenticator, Login
from api.authentication.key_sets import FetchedKeySet
from api.authentication.local_issuer import LocalIssuer
from api.authentication.machines import Machines
from api.local_secrets import national_id_keys, wrapping_key
from api.metrics import Metrics
from api.published_trust import TrustInDirectory
from api.rates import CallerRates, RateLimits, network_of
from api.settings import Settings
from api.vaults import key_vault
from api.verification_tally import Tally
from models.rules.actors import Actor
from models.rules.national_id import NationalIdCipher
from models.rules.partner_queries import QueryPurpose
from models.services.register import Register
from schema.context import Context
from schema.errors import CallerError

Clock = Callable[[], datetime]
PURPOSE_HEADER = "Kompeten-Purpose"
"""The header in which a partner body says why it asks about persons."""


def system_clock() -> datetime:
    """What time it is."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Process:
    """The parts that requests share."""

    settings: Settings
    register: Register
    authenticator: Authenticator
    machines: Machines
    trust: TrustInDirectory
    rates: RateLimits
    metrics: Metrics
    tally: Tally
    outside: httpx2.AsyncClient
    """Fetches the keys of login services."""
    clock: Clock

    @classmethod
    def assemble(cls, settings: Settings, clock: Clock = system_clock) -> "Process":
        """Put a process together; nothing is connected yet."""
        metrics, outside = Metrics(), httpx2.AsyncClient()
        machines = Machines(settings.machine_clients, wrapping_key(settings))
        return cls(
            settings=settings,
            register=open_register(settings),
            authenticator=Authenticator(_logins(settings, outside, machines)),
            machines=machines,
            trust=TrustInDirectory(settings.trust_directory, metrics),
            rates=RateLimits(settings),
            metrics=metrics,
            tally=Tally(),
            outside=outside,
            clock=clock,
        )

    async def actor(self, request: Request) -> Actor:
        """Who sends a request. Raises InvalidCredentials."""
        return await self.authenticator.actor(request.headers.get("authorization"), self.clock())

    async def login(self, request: Request) -> Actor:
        """Who has logged in and sends a request. Raises InvalidCredentials, CallerError."""
        actor = await self.actor(request)
        if actor == Actor.public():
            raise CallerError("UNAUTHENTICATED", "This needs a login.")
        return actor

    async def context(self, request: Request) -> Context:
        """What the resolvers of a request are given. Raises InvalidCredentials, CallerError."""
        actor = await self.actor(request)
        await self.rates.spend_request(actor)
        address = request.client.host if request.client else "unknown"
        caller = network_of(address) if actor == Actor.public() else None
        rates = CallerRates(self.rates, caller)
        return Context(
            self.register,
            actor,
            self.clock(),
            self.trust,
            rates,
            self.tally,
            purpose=_purpose(request.headers.get(PURPOSE_HEADER)),
            purpose_required_from=self.settings.partner_purpose_required_from,
        )


def _purpose(header: str | None) -> QueryPurpose | None:
    """What a caller says. Raises CallerError for what is no purpose."""
    if header is None:
        return None
    try:
        return QueryPurpose(header.strip())
    except ValueError:
        raise CallerError("BAD_PURPOSE", f"{PURPOSE_HEADER} is one of {', '.join(QueryPurpose)}.") from None


def open_register(settings: Settings) -> Register:
    """The register's name and secrets."""
    encryption, matching = national_id_keys(settings)
    return Register(settings.register_identifier, NationalIdCipher(encryption, matching), key_vault(settings))


def _logins(settings: Settings, outside: httpx2.AsyncClient, machines: Machines) -> list[Login]:
    """The configured login services, our own one for machines, and in development the local one."""
    own = [machines.tokens, *([LocalIssuer.open(settings)] if settings.in_development else ())]
    logins = [Login(each, FetchedKeySet(each.jwks_url, outside)) for each in settings.oidc_issuers]
    return [*logins, *(Login(each.issuer, each.keys) for each in own)]

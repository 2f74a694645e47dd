"""How often one address, or one login, may do what costs us something or could be used to try out numbers."""

from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from math import ceil
from time import time
from typing import cast

from limits import RateLimitItem, parse
from limits.aio.storage import Storage
from limits.aio.strategies import MovingWindowRateLimiter
from limits.storage import storage_from_string

from api.settings import Settings
from models.rules.actors import Actor, Role
from models.rules.visibility import BNSP, LSP_STAFF
from schema.errors import CallerError

_IPV6_NETWORK = 64  # bits: what one household is given
_LIMITED_LOGINS = {Role.EMPLOYER: "employer", Role.STATISTICS: "statistics"}


class RateLimits:
    """The limits of this process, or of several that share a storage."""

    def __init__(self, settings: Settings) -> None:
        self._limiter = MovingWindowRateLimiter(cast("Storage", storage_from_string(settings.rate_limit_storage)))
        self._limits: dict[str, RateLimitItem] = {
            "verification": parse(settings.verification_rate),
            "printed_verification": parse(settings.printed_verification_rate),
            "token": parse(settings.machine_rate),
            "introspection": parse(settings.introspection_rate),
            "employer": parse(settings.employer_rate),
            "statistics": parse(settings.statistics_rate),
        }

    async def spend(self, kind: str, caller: str) -> None:
        """Count one use by this caller. Raises CallerError with the code RATE_LIMITED when there were too many."""
        limit = self._limits[kind]
        if not await self._limiter.hit(limit, kind, caller):
            window = await self._limiter.get_window_stats(limit, kind, caller)
            wait = max(1, ceil(window.reset_time - time()))
            raise CallerError("RATE_LIMITED", f"Too many requests; try again in {wait} seconds.", retryAfter=wait)

    async def spend_request(self, actor: Actor) -> None:
        """Count one request of a login whose requests are limited. Raises CallerError with the code RATE_LIMITED."""
        for kind in limited_as(actor):
            await self.spend(kind, actor.subject)


def limited_as(actor: Actor) -> list[str]:
    """How the requests of a login are limited: those of employers and of statistics are, those of LSPs and BNSP not."""
    if actor.has_any(*LSP_STAFF, *BNSP):
        return []
    return [kind for role, kind in _LIMITED_LOGINS.items() if actor.has_any(role)]


@dataclass(frozen=True, slots=True)
class CallerRates:
    """The limits as one caller meets them."""

    limits: RateLimits
    caller: str | None
    """The address of a caller without a login; None for a login, whose requests as a whole may be limited."""

    async def spend(self, kind: str) -> None:
        """Count one use of this caller. Raises CallerError with the code RATE_LIMITED when there were too many."""
        if self.caller is not None:
            await self.limits.spend(kind, self.caller)


def network_of(address: str) -> str:
    """The address, or the network that one household is given: who has IPv6 has many addresses."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        return f"{IPv6Address(int(parsed) >> _IPV6_NETWORK << _IPV6_NETWORK)}/{_IPV6_NETWORK}"
    return str(parsed)

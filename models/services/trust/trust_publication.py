"""The register publishes what checkers trust: issuers, schemes and statuses, signed, as static files.

Issuers and schemes are read whole; the repository writes only the shards that changed. Status lists are read only when
an event told of a certificate in them since the last publication, so a publication costs what has happened, not what
there is.
"""

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.services.trust.published_issuers import published_issuers
from models.services.trust.published_schemes import published_schemes
from models.services.trust.published_statuses import every_list, list_to_come, lists_changed_after, published_statuses
from models.tables.events import Event, EventChainHead
from signing.keys import SigningKey
from signing.trust.proof import Published
from signing.trust.publication import Publication
from signing.trust.repository import TrustRepository


class AnotherRegister(RuntimeError):
    """The repository belongs to another register: its root names another `iss`."""


async def publish_trust(
    register: Register,
    actor: Actor,
    now: datetime,
    repository: TrustRepository,
    online: Sequence[SigningKey],
    *,
    everything: bool = False,
) -> Published:
    """Publish what changed since the last time, and sign again what is due.

    `online` are the keys of the roles that are not offline. `everything` reads all status lists: for a repository
    that is not the one that was published to before. Raises NotPermitted, AnotherRegister, SigningError.
    """
    check_role(actor, Role.OPERATOR, Role.BNSP_DATA)
    if repository.register.identifier != register.identifier:
        raise AnotherRegister(f"{repository.directory} belongs to {repository.register.identifier}")
    through = (await EventChainHead.get(id=1)).sequence
    since = 0 if everything else await _published_through()
    publication = await read_publication(since)
    published = await asyncio.to_thread(repository.publish, publication, tuple(online), now)
    if await _happened_between(since, through):
        async with in_transaction():
            await record_events(actor, now, [_event(through, published)])
    return published


async def read_publication(since: int) -> Publication:
    """Read what to publish, with the status lists that events after `since` tell of; all of them after 0."""
    lists = await lists_changed_after(since) if since else await every_list()
    lists |= await list_to_come()
    return Publication(
        issuers=await published_issuers(),
        schemes=await published_schemes(),
        status_lists=await published_statuses(lists),
    )


async def _published_through() -> int:
    """Return the place in the event record up to which the last publication told everything; 0 before the first."""
    last = await Event.filter(kind=EventKind.TRUST_PUBLISHED).order_by("-sequence").first()
    return int(json.loads(last.details)["through"]) if last else 0


async def _happened_between(since: int, through: int) -> bool:
    told = Event.filter(sequence__gt=since, sequence__lte=through)
    return await told.exclude(kind=EventKind.TRUST_PUBLISHED).exists()


def _event(through: int, published: Published) -> NewEvent:
    details = {
        "through": through,
        "versions": {role.value: version for role, version in sorted(published.versions.items())},
    }
    return NewEvent(EventKind.TRUST_PUBLISHED, SubjectKind.REGISTER, "trust", details=details)

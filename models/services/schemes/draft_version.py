"""A version of a scheme is drafted: it is in the register, and not yet certified."""

from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.schemes import SCHEME_VERSION
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.services.schemes.scheme_versions import VersionContent, store_versions


async def draft_version(_register: Register, actor: Actor, now: datetime, content: VersionContent) -> None:
    """Store a draft with its units. Raises NotPermitted, InvalidInput, NotFound (scheme), AseanSchemeTranslated."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        await store_versions([content], [{"status": SCHEME_VERSION.start}], now)
        drafted = NewEvent(EventKind.SCHEME_VERSION_DRAFTED, SubjectKind.SCHEME, content.name)
        await record_events(actor, now, [drafted])

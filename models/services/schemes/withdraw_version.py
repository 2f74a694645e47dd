"""A version of a scheme is withdrawn: it is certified no more, and what was certified stays."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.schemes import SCHEME_VERSION, check_ratified
from models.rules.texts import reason_given
from models.rules.violations import check_changed
from models.services.events import NewEvent, record_events
from models.services.lookups import scheme_versions_by_name
from models.services.register import Register
from models.tables.schemes import SchemeVersion


@dataclass(frozen=True, slots=True)
class WithdrawVersion:
    """The end of a version of a scheme: it is certified no more."""

    scheme_version: str
    """``SKM-000123@2``."""
    reason: str


async def withdraw_version(_register: Register, actor: Actor, now: datetime, request: WithdrawVersion) -> None:
    """Withdraw a version.

    Raises NotPermitted, NotFound, InvalidInput, SchemeVersionWithdrawn, SchemeVersionNotRatified.
    """
    check_role(actor, Role.BNSP_CERTIFICATION)
    reason = reason_given(request.reason)
    async with in_transaction():
        row = (await scheme_versions_by_name([request.scheme_version]))[request.scheme_version]
        check_ratified(request.scheme_version, row.status)
        withdrawn = SCHEME_VERSION.step(row.status, "WITHDRAW").target
        changed = await SchemeVersion.filter(id=row.id, status=row.status).update(status=withdrawn)
        check_changed(changed, "scheme version", request.scheme_version)
        kind = EventKind.SCHEME_VERSION_WITHDRAWN
        await record_events(actor, now, [NewEvent(kind, SubjectKind.SCHEME, request.scheme_version, reason)])

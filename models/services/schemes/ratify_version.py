"""Versions of schemes are ratified: those verified in the register, and those verified before they enter it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.schemes import SCHEME_VERSION, NewerVersionRatified, SchemeVersionStatus
from models.services.events import NewEvent, record_events
from models.services.lookups import AT_ONCE, chunks, scheme_name, scheme_versions_by_name
from models.services.register import Register
from models.services.schemes.scheme_versions import VersionContent, store_versions
from models.services.steps import StepTaken, take_step, take_steps
from models.tables.schemes import SchemeVersion


@dataclass(frozen=True, slots=True)
class RatifyVersion(VersionContent):
    """One version of a scheme that enters the register verified and ratified."""

    verified_at: datetime | None = None
    verification_sheet_number: str | None = None


async def ratify_versions(_register: Register, actor: Actor, now: datetime, requests: Sequence[RatifyVersion]) -> None:
    """Store ratified versions with their units, all or none; the newest of a scheme supersedes those before it.

    Raises NotPermitted, InvalidInput, NotFound (scheme), AseanSchemeTranslated, NewerVersionRatified.
    """
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        versions = await store_versions(requests, [_columns(each) for each in requests], now)
        await record_events(actor, now, [_ratified(name) for name in sorted(versions)])
        await _supersede(actor, now, versions.values())


async def ratify_verified(_register: Register, actor: Actor, now: datetime, scheme_version: str) -> None:
    """Ratify a version that was verified in the register; it supersedes the one before it.

    Raises NotPermitted, NotFound, StepNotAllowed, NewerVersionRatified, ConcurrentChange.
    """
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = (await scheme_versions_by_name([scheme_version]))[scheme_version]
        await take_step(actor, now, SCHEME_VERSION, row, StepTaken("RATIFY", scheme_version))
        await _supersede(actor, now, [row])


async def _supersede(actor: Actor, now: datetime, ratified: Collection[SchemeVersion]) -> None:
    """Leave one ratified version of each scheme. Whoever ratifies another one waits: the events are recorded already.

    Raises NewerVersionRatified when the newest is none of those that are ratified now.
    """
    earlier, steps = [], []
    for newest, row in await _pairs(sorted({each.scheme_id for each in ratified})):
        if newest.id not in {each.id for each in ratified}:
            raise NewerVersionRatified(scheme_name(row), scheme_name(newest))
        earlier.append(row)
        steps.append(StepTaken("SUPERSEDE", scheme_name(row), details={"by": scheme_name(newest)}))
    await take_steps(actor, now, SCHEME_VERSION, earlier, steps)


async def _pairs(scheme_ids: Sequence[int]) -> Sequence[tuple[SchemeVersion, SchemeVersion]]:
    """Return each ratified version that is not the newest of its scheme, after the newest."""
    found = []
    for some in chunks(scheme_ids, AT_ONCE):
        query = SchemeVersion.filter(scheme_id__in=some, status=SchemeVersionStatus.RATIFIED)
        rows = await query.order_by("scheme_id", "version").select_related("scheme")
        newest = {row.scheme_id: row for row in rows}
        found += [(newest[row.scheme_id], row) for row in rows if row is not newest[row.scheme_id]]
    return found


def _columns(request: RatifyVersion) -> dict[str, object]:
    return {
        "status": SchemeVersionStatus.RATIFIED,
        "verified_at": request.verified_at,
        "verification_sheet_number": request.verification_sheet_number,
    }


def _ratified(name: str) -> NewEvent:
    return NewEvent(EventKind.SCHEME_VERSION_RATIFIED, SubjectKind.SCHEME, name)

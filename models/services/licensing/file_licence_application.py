"""An application for a licence, or for its renewal, is filed as a draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from models.rules.actors import Actor
from models.rules.events import EventKind, SubjectKind
from models.rules.licence_applications import (
    LICENCE_APPLICATION,
    check_none_open,
    check_renewable,
    check_renews,
)
from models.rules.licences import LicenceKind
from models.rules.permissions import check_applies_for
from models.rules.violations import InvalidInput, found
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, check_each_once, once
from models.services.licensing.licensing_lookups import candidate_by_code
from models.services.lookups import lsp_by_licence, scheme_versions_by_name
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.tables.licence_applications import LicenceApplication, RequestedScheme
from models.tables.licences import Licence

OPERATION = "licenceApplicationFile"
PREFIX = "LIS"
OPEN = [state for state in LICENCE_APPLICATION.states if not LICENCE_APPLICATION.is_final(state)]


@dataclass(frozen=True, slots=True)
class FileLicenceApplication:
    """What is applied for: a candidate's first licence, or the renewal of an LSP's last one."""

    idempotency_key: str
    kind: LicenceKind
    candidate: str | None = None
    """Code of the candidate, for a first licence."""
    renews: str | None = None
    """Licence number of the LSP, for a renewal."""
    schemes: tuple[str, ...] = ()
    """What the candidate wants to certify, ``SKM-000123@2``."""


async def file_licence_application(
    register: Register, actor: Actor, now: datetime, request: FileLicenceApplication
) -> str:
    """Store a draft and return its number.

    Raises NotPermitted, NotFound, InvalidInput, RenewalNamesNoLicence, LicenceNotRenewable, ApplicationStillOpen.
    """
    check_applies_for(actor, request.renews)
    check_renews(request.kind, request.renews)
    check_each_once("schemes", request.schemes)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_file, actor, now, request))


async def _file(actor: Actor, now: datetime, request: FileLicenceApplication) -> str:
    columns = await (_first(request) if request.renews is None else _renewal(request, request.renews))
    row = await LicenceApplication.create(
        number=await next_reference(LicenceApplication, PREFIX),
        kind=request.kind,
        status=LICENCE_APPLICATION.start,
        entered_at=now,
        created_at=now,
        **columns,
    )
    await _store_schemes(row, request.schemes)
    details = {"kind": request.kind.value, "applicant": request.candidate or request.renews}
    kind, subject = EventKind.LICENCE_APPLICATION_FILED, SubjectKind.LICENCE_APPLICATION
    await record_events(actor, now, [NewEvent(kind, subject, row.number, details=details)])
    return row.number


async def _first(request: FileLicenceApplication) -> dict[str, Any]:
    if request.candidate is None:
        raise InvalidInput("candidate", "a first licence is for a candidate")
    candidate = await candidate_by_code(request.candidate)
    if candidate.lsp_id is not None:
        raise InvalidInput("candidate", "was licensed already; its licence is renewed")
    check_none_open(candidate.code, await _open(candidate_id=candidate.id))
    return {"candidate_id": candidate.id}


async def _renewal(request: FileLicenceApplication, licence_number: str) -> dict[str, Any]:
    if request.candidate is not None or request.schemes:
        raise InvalidInput("schemes", "a renewal is for an LSP and keeps its scope")
    lsp = await lsp_by_licence(licence_number)
    last = found(await Licence.filter(lsp_id=lsp.id).order_by("-valid_from").first(), "licence", licence_number)
    check_renewable(licence_number, last.status)
    check_none_open(licence_number, await _open(renews__lsp_id=lsp.id))
    return {"renews_id": last.id}


async def _open(**applicant: int) -> Sequence[str]:
    numbers = await LicenceApplication.filter(status__in=OPEN, **applicant).values_list("number", flat=True)
    return [str(number) for number in numbers]


async def _store_schemes(row: LicenceApplication, names: Sequence[str]) -> None:
    versions = await scheme_versions_by_name(names)
    await RequestedScheme.bulk_create(
        [RequestedScheme(application_id=row.id, scheme_version_id=versions[name].id) for name in names]
    )

"""An LSP proposes to run state-funded packages (PSKK)."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.funded_packages import FUNDED_PACKAGE
from models.rules.licences import check_in_force
from models.rules.permissions import check_acts_for
from models.rules.scope import check_in_scope
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.licensing.licence_terms import licence_term, licences_of, scope_of, scope_term
from models.services.lookups import lsp_by_licence, scheme_versions_by_name
from models.services.reference_numbers import next_references
from models.services.register import Register
from models.tables.funded_packages import FundedPackage
from models.tables.lsps import Lsp

OPERATION = "fundedPackagesPropose"
MOST_PACKAGES = 100
"""Packages of one proposal."""


@dataclass(frozen=True, slots=True)
class ProposePackages:
    """So many packages of one scheme version in one year."""

    idempotency_key: str
    licence_number: str
    scheme_version: str
    year: int
    packages: int


async def propose_packages(register: Register, actor: Actor, now: datetime, request: ProposePackages) -> list[str]:
    """Propose, and return the numbers of the packages.

    Raises NotPermitted, NotFound, InvalidInput, LicenceNotInForce, SchemeNotInScope, IdempotencyConflict.
    """
    check_acts_for(actor, request.licence_number, Role.LSP_OFFICER)
    if not 1 <= request.packages <= MOST_PACKAGES:
        raise InvalidInput("packages", f"must be between 1 and {MOST_PACKAGES}")
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return _numbers(await once(key, now, partial(_propose, actor, now, request)))


async def _propose(actor: Actor, now: datetime, request: ProposePackages) -> str:
    if request.year - jakarta_day(now).year not in {0, 1}:
        raise InvalidInput("year", "is this year or the next")
    lsp = await lsp_by_licence(request.licence_number)
    version = (await scheme_versions_by_name([request.scheme_version]))[request.scheme_version]
    await _check_may_run(lsp, request.scheme_version, version.id, now)
    numbers = await next_references(FundedPackage, f"PSKK-{request.year}", request.packages)
    await FundedPackage.bulk_create([_row(each, lsp.id, version.id, request.year, now) for each in numbers])
    proposed = f"{numbers[0]}..{numbers[-1]}"
    details = {"lsp": request.licence_number, "scheme": request.scheme_version, "packages": request.packages}
    kind, subject = EventKind.FUNDED_PACKAGES_PROPOSED, SubjectKind.FUNDED_PACKAGE
    await record_events(actor, now, [NewEvent(kind, subject, proposed, details=details)])
    return proposed


async def _check_may_run(lsp: Lsp, scheme: str, version_id: int, now: datetime) -> None:
    today = jakarta_day(now)
    licences = (await licences_of([lsp.id])).get(lsp.id, ())
    check_in_force(lsp.licence_number, map(licence_term, licences), today)
    scope = (await scope_of([lsp.id])).get((lsp.id, version_id), ())
    check_in_scope(lsp.licence_number, scheme, map(scope_term, scope), today)


def _row(number: str, lsp_id: int, version_id: int, year: int, now: datetime) -> FundedPackage:
    return FundedPackage(
        number=number,
        year=year,
        lsp_id=lsp_id,
        scheme_version_id=version_id,
        status=FUNDED_PACKAGE.start,
        created_at=now,
    )


def _numbers(proposed: str) -> list[str]:
    """Return every number from the first to the last: one act numbers its packages without gap."""
    (prefix, _, first), (_, _, last) = (number.rpartition("-") for number in proposed.split(".."))
    return [f"{prefix}-{serial:0{len(first)}}" for serial in range(int(first), int(last) + 1)]

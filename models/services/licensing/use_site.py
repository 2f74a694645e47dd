"""An LSP begins and ends the use of an assessment site (TUK) for one of its schemes."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Self

from tortoise.expressions import Q
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_acts_for
from models.rules.scope import check_in_scope
from models.rules.sites import SiteInUse, check_open
from models.rules.validity import jakarta_day
from models.rules.violations import NotFound
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.licensing.licence_terms import scope_term
from models.services.licensing.site_terms import site_terms
from models.services.lookups import lsp_by_licence, rows_by
from models.services.register import Register
from models.tables.lsps import Lsp
from models.tables.schemes import Scheme
from models.tables.scopes import LspScope
from models.tables.sites import AssessmentSite, SiteScheme

OPERATION = "siteUseBegin"


@dataclass(frozen=True, slots=True)
class SiteUse:
    """Which LSP assesses which scheme at which site."""

    licence_number: str
    site: str
    scheme: str
    """``SKM-000123``: every version that is in scope."""

    @property
    def details(self) -> dict[str, object]:
        """What the event record tells of it."""
        return {"lsp": self.licence_number, "scheme": self.scheme}


@dataclass(frozen=True, slots=True)
class _Rows:
    lsp: Lsp
    site: AssessmentSite
    scheme: Scheme

    @classmethod
    async def of(cls, use: SiteUse) -> Self:
        sites = await rows_by(AssessmentSite, "code", [use.site], "assessment site")
        schemes = await rows_by(Scheme, "code", [use.scheme], "scheme")
        return cls(await lsp_by_licence(use.licence_number), sites[use.site], schemes[use.scheme])

    def uses(self) -> QuerySet[SiteScheme]:
        return SiteScheme.filter(lsp_id=self.lsp.id, site_id=self.site.id, scheme_id=self.scheme.id)


async def begin_site_use(
    register: Register, actor: Actor, now: datetime, idempotency_key: str, use: SiteUse, from_date: date
) -> int:
    """Store that an LSP assesses a scheme at a site from a day on, and return the use's id.

    Raises NotPermitted, NotFound, InvalidInput, IdempotencyConflict, SchemeNotInScope, SiteInUse, and what `check_open`
    raises.
    """
    check_acts_for(actor, use.licence_number, Role.LSP_OFFICER)
    key = IdempotentRequest.of(actor, OPERATION, idempotency_key, (use, from_date), register.national_ids)
    return int(await once(key, now, partial(_begin, actor, now, use, from_date)))


async def end_site_use(_register: Register, actor: Actor, now: datetime, use: SiteUse) -> None:
    """End the use; today is its last day. Raises NotPermitted, NotFound."""
    check_acts_for(actor, use.licence_number, Role.LSP_OFFICER)
    today = jakarta_day(now)
    async with in_transaction():
        rows = await _Rows.of(use)
        if not await rows.uses().filter(from_date__lte=today, to_date=None).update(to_date=today):
            raise NotFound("use of the site", use.site)
        ended = NewEvent(EventKind.SITE_USE_ENDED, SubjectKind.SITE, use.site, details=use.details)
        await record_events(actor, now, [ended])


async def _begin(actor: Actor, now: datetime, use: SiteUse, from_date: date) -> str:
    rows = await _Rows.of(use)
    terms = await site_terms([rows.site])
    check_open(terms.sites[rows.site.id], use.scheme, from_date)
    scope = LspScope.filter(lsp_id=rows.lsp.id, scheme_version__scheme_id=rows.scheme.id)
    check_in_scope(use.licence_number, use.scheme, map(scope_term, await scope), from_date)
    if await rows.uses().filter(Q(to_date=None) | Q(to_date__gte=from_date)).exists():
        raise SiteInUse(use.licence_number, use.site, use.scheme)
    row = await SiteScheme.create(
        lsp_id=rows.lsp.id, site_id=rows.site.id, scheme_id=rows.scheme.id, from_date=from_date, created_at=now
    )
    begun = NewEvent(EventKind.SITE_USE_BEGUN, SubjectKind.SITE, use.site, details=use.details)
    await record_events(actor, now, [begun])
    return str(row.id)

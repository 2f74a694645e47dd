"""An assessment site (TUK) is suspended, reinstated and closed, by the LSP that answers for it or by BNSP."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.licences import last_frozen_day
from models.rules.sites import SITE, SiteSuspendedByBnsp, check_answers_for
from models.rules.texts import reason_given
from models.rules.validity import jakarta_day
from models.rules.violations import found
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.sites import AssessmentSite, SiteSuspension


@dataclass(frozen=True, slots=True)
class ChangeSite:
    """One step of one site, and why."""

    site: str
    """Code of the site."""
    reason: str


async def site_answered_for(actor: Actor, code: str) -> tuple[AssessmentSite, str | None]:
    """Return a site that the caller may change, and the licence number of its LSP. Raises NotFound, NotPermitted."""
    check_answers_for(actor, actor.lsp)
    site = found(await AssessmentSite.get_or_none(code=code).select_related("lsp"), "assessment site", code)
    licence_number = None if site.lsp is None else site.lsp.licence_number
    check_answers_for(actor, licence_number)
    return site, licence_number


async def suspend_site(_register: Register, actor: Actor, now: datetime, request: ChangeSite) -> None:
    """Let nothing be assessed at a site from today on. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed."""
    async with in_transaction():
        site, _ = await site_answered_for(actor, request.site)
        await take_step(actor, now, SITE, site, _step("SUSPEND", request))
        await SiteSuspension.create(
            site_id=site.id,
            from_date=jakarta_day(now),
            by_bnsp=actor.has_any(Role.BNSP_CERTIFICATION),
            reason=reason_given(request.reason),
            created_at=now,
        )


async def reinstate_site(_register: Register, actor: Actor, now: datetime, request: ChangeSite) -> None:
    """End a suspension: today one may assess again, unless it began today.

    Raises NotPermitted, NotFound, InvalidInput, SiteSuspendedByBnsp, StepNotAllowed, ConcurrentChange.
    """
    async with in_transaction():
        site, _ = await site_answered_for(actor, request.site)
        await take_step(actor, now, SITE, site, _step("REINSTATE", request))
        await _end_suspension(actor, now, site)


async def close_site(_register: Register, actor: Actor, now: datetime, request: ChangeSite) -> None:
    """Close a site for ever; today is its last day. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed."""
    async with in_transaction():
        site, _ = await site_answered_for(actor, request.site)
        today = jakarta_day(now)
        await take_step(actor, now, SITE, site, _step("CLOSE", request), closed_on=today)


async def _end_suspension(actor: Actor, now: datetime, site: AssessmentSite) -> None:
    lasting = await SiteSuspension.get(site_id=site.id, to_date=None)
    if lasting.by_bnsp and not actor.has_any(Role.BNSP_CERTIFICATION):
        raise SiteSuspendedByBnsp(site.code)
    lasting.to_date = last_frozen_day(lasting.from_date, jakarta_day(now))
    await lasting.save(update_fields=["to_date"])


def _step(act: str, request: ChangeSite) -> StepTaken:
    return StepTaken(act, request.site, reason=reason_given(request.reason))

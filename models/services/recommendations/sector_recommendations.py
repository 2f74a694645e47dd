"""Recommendations of sector bodies (rekomendasi): recorded, withdrawn, and asked for when a licence is granted."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from tortoise.transactions import in_transaction

from models.queries.standing_recommendations import standing_recommendations
from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.sector_recommendations import (
    RecommendationDecision,
    check_body,
    check_withdrawable,
    raises_review,
)
from models.rules.texts import reason_given, written
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput, NotPermitted, check_changed, found
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.licensing.licensing_bodies import LicensingBody, body_of
from models.services.licensing.licensing_lookups import partner_body_by_code
from models.services.register import Register
from models.tables.licences import Licence
from models.tables.sector_recommendations import SectorRecommendation

OPERATION = "recommendationRecord"


@dataclass(frozen=True, slots=True)
class RecordRecommendation:
    """A letter in which a body recommends a candidate or an LSP, or refuses to."""

    idempotency_key: str
    body: str
    """Code of the partner body."""
    number: str
    """Of its letter."""
    about: str
    """A candidate's code or an LSP's licence number."""
    decided_on: date
    decision: RecommendationDecision
    """RECOMMENDED or REFUSED."""


@dataclass(frozen=True, slots=True)
class WithdrawRecommendation:
    """A body no longer recommends."""

    body: str
    number: str
    reason: str


async def record_recommendation(register: Register, actor: Actor, now: datetime, request: RecordRecommendation) -> str:
    """Store a letter and return its number. Raises NotPermitted, NotFound, InvalidInput, BodyNotOfSector."""
    _check_speaks_for(actor, request.body)
    if request.decision is RecommendationDecision.WITHDRAWN:
        raise InvalidInput("decision", "a recommendation is withdrawn by its own act")
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_record, actor, now, request))


async def withdraw_recommendation(
    _register: Register, actor: Actor, now: datetime, request: WithdrawRecommendation
) -> None:
    """Withdraw a recommendation. It ends no licence; of a licensed LSP it raises a review.

    Raises NotPermitted, NotFound, InvalidInput, RecommendationNotInForce, ConcurrentChange.
    """
    _check_speaks_for(actor, request.body)
    reason, today = reason_given(request.reason), jakarta_day(now)
    async with in_transaction():
        row = found(
            await SectorRecommendation.filter(body__code=request.body, number=request.number).first(),
            "recommendation",
            f"{request.body} {request.number}",
        )
        check_withdrawable(request.body, row.number, row.decision)
        standing = SectorRecommendation.filter(id=row.id, decision=row.decision)
        withdrawn = await standing.update(
            decision=RecommendationDecision.WITHDRAWN, withdrawn_on=today, withdrawal_reason=reason
        )
        check_changed(withdrawn, "recommendation", row.number)
        details = {"review": raises_review(today, await _licensed_on(row.lsp_id))}
        kind, subject = EventKind.RECOMMENDATION_WITHDRAWN, SubjectKind.RECOMMENDATION
        await record_events(actor, now, [NewEvent(kind, subject, f"{request.body} {row.number}", reason, details)])


async def bodies_that_recommend(**about: int) -> frozenset[str]:
    """Return the codes of the bodies whose recommendation of a candidate or LSP is in force."""
    recommending = standing_recommendations().filter(**about)
    return frozenset(str(code) for code in await recommending.values_list("body__code", flat=True))


def _check_speaks_for(actor: Actor, body: str) -> None:
    check_role(actor, Role.PARTNER, Role.BNSP_LICENSING)
    if not actor.has_any(Role.BNSP_LICENSING) and actor.partner != body:
        raise NotPermitted("it is the word of another body")


async def _record(actor: Actor, now: datetime, request: RecordRecommendation) -> str:
    about, body = await body_of(request.about), await partner_body_by_code(request.body)
    sector = about.sector or "none"
    check_body(sector, body.code)
    number = written("number", request.number, 80)
    if await SectorRecommendation.filter(body_id=body.id, number=number).exists():
        raise InvalidInput("number", "is that of another letter of the body")
    if request.decided_on > jakarta_day(now):
        raise InvalidInput("decidedOn", "lies in the future")
    await SectorRecommendation.create(
        candidate_id=about.candidate_id,
        lsp_id=about.lsp_id,
        sector=sector,
        body_id=body.id,
        number=number,
        decided_on=request.decided_on,
        decision=request.decision,
        created_at=now,
    )
    await record_events(actor, now, [_recorded(request, about, number)])
    return number


def _recorded(request: RecordRecommendation, about: LicensingBody, number: str) -> NewEvent:
    details = {"about": about.reference, "decision": request.decision.value}
    kind, subject = EventKind.RECOMMENDATION_RECORDED, SubjectKind.RECOMMENDATION
    return NewEvent(kind, subject, f"{request.body} {number}", details=details)


async def _licensed_on(lsp_id: int | None) -> date | None:
    first = await Licence.filter(lsp_id=lsp_id).order_by("valid_from").first() if lsp_id else None
    return first.valid_from if first else None

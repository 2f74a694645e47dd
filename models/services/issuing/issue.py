"""Issuing: check, store the intent, sign what was stored, store the token, and only then answer.

The plan, for one certificate or some hundreds at once:

0. a request whose idempotency key is known is not checked again: its certificate is finished, if need be, and answered;
1. in one transaction: the assessments and blanks are held, the rules asked (`check`), and what passes becomes a draft;
2. drafts are numbered and stored as intents, each with its idempotency record: commit (`intent`);
3. exactly what was stored is signed (`sign`);
4. in one transaction the token is stored, the status index activated, the blank used, the event recorded (`complete`);
5. what is stored is read again and answered: on a replay, or when two finish the same intent, the same token.

A crash before 2 leaves nothing; a crash after it leaves an intent, which a replay or `recover_intents` finishes.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.certificates import EITHER
from models.rules.numbers import BlankNumber
from models.rules.violations import DomainError, InvalidInput
from models.services.certification.change_certificate import certificate_within_reach
from models.services.holders.hold_persons import hold_persons
from models.services.idempotency import IdempotentRequest, check_each_once, stored_results
from models.services.issuing.blanks import hold_blanks
from models.services.issuing.check import check_issue, check_replace
from models.services.issuing.draft import Draft
from models.services.issuing.facts import IssuingRecords, issuing_records
from models.services.issuing.finish import finish
from models.services.issuing.intent import hold, store_intents
from models.services.issuing.operations import ISSUE, REPLACE
from models.services.issuing.requests import IssueCertificate, IssuedCertificate, ReplaceCertificate
from models.services.issuing.steps import IssuingStep, OnStep, pass_on
from models.services.lookups import chunks
from models.services.register import Register
from models.tables.certificates import Certificate

AT_ONCE = 500  # certificates in one transaction

R = TypeVar("R", IssueCertificate, ReplaceCertificate)
Check = Callable[[Actor, IdempotentRequest, R, IssuingRecords], Draft]


@dataclass(frozen=True, slots=True)
class _Issuing(Generic[R]):
    """One call of issuing: who, when, how, and by which rules."""

    register: Register
    actor: Actor
    now: datetime
    operation: str
    check: Check[R]
    on_step: OnStep


async def issue_certificate(
    register: Register, actor: Actor, now: datetime, request: IssueCertificate, on_step: OnStep = pass_on
) -> IssuedCertificate:
    """Issue one certificate for one decided assessment.

    Raises NotFound, NotPermitted, InvalidInput, IdempotencyConflict, a RuleViolation for each rule of issuing;
    SigningError when the key fails, in which case the same request finishes the certificate later.
    """
    return _only(await issue_certificates(register, actor, now, [request], on_step))


async def issue_certificates(
    register: Register, actor: Actor, now: datetime, requests: Sequence[IssueCertificate], on_step: OnStep = pass_on
) -> list[IssuedCertificate | DomainError]:
    """Issue certificates, each by itself: the answer to each request, in their order, is a certificate or a refusal."""
    check_each_once("idempotencyKey", [each.idempotency_key for each in requests])
    check_each_once("assessment", [each.assessment_id for each in requests])
    check_each_once("blankNumber", _blanks(requests))
    issuing = _Issuing(register, actor, now, ISSUE, check_issue, on_step)
    answers: list[IssuedCertificate | DomainError] = []
    for some in chunks(requests, AT_ONCE):
        answers += await _issue(issuing, some, [each.assessment_id for each in some])
    return answers


async def replace_certificate(
    register: Register, actor: Actor, now: datetime, request: ReplaceCertificate, on_step: OnStep = pass_on
) -> IssuedCertificate:
    """Issue a certificate in the place of another, which is REPLACED in the same transaction.

    Raises what `issue_certificate` raises, and ConcurrentChange when the old one stops being active meanwhile.
    """
    replaced = await certificate_within_reach(actor, request.registration_number, *sorted(EITHER))
    issuing = _Issuing(register, actor, now, REPLACE, check_replace, on_step)
    return _only(await _issue(issuing, [request], [replaced.assessment_id]))


async def _issue(
    issuing: _Issuing[R], requests: Sequence[R], assessment_ids: Collection[int]
) -> list[IssuedCertificate | DomainError]:
    keys = [_key(issuing, each) for each in requests]
    try:
        outcomes = await _intend(issuing, dict(zip(keys, requests, strict=True)), assessment_ids)
    except IntegrityError:  # the same key, blank or number at the same moment: what won is stored now
        outcomes = await _intend(issuing, dict(zip(keys, requests, strict=True)), assessment_ids)
    numbers = [each for each in outcomes.values() if isinstance(each, str)]
    stored = await finish(issuing.register, issuing.actor, issuing.now, numbers, issuing.on_step)
    return [_answer(outcomes[key], stored) for key in keys]


async def _intend(
    issuing: _Issuing[R], requests: Mapping[IdempotentRequest, R], assessment_ids: Collection[int]
) -> dict[IdempotentRequest, str | DomainError]:
    """Steps 0 to 2: return the registration number that each request has now, or why it has none."""
    outcomes: dict[IdempotentRequest, str | DomainError] = {**await stored_results(requests)}
    fresh = {key: request for key, request in requests.items() if key not in outcomes}
    if fresh:
        async with in_transaction():
            holder_ids = await hold(assessment_ids)
            outcomes |= await stored_results(fresh)  # the same key at the same moment: what won is stored by now
            fresh = {key: request for key, request in fresh.items() if key not in outcomes}
            await hold_blanks(_blanks(fresh.values()))
            await hold_persons(holder_ids)
            drafts = await _check_all(issuing, fresh, assessment_ids, outcomes)
            outcomes |= await store_intents(issuing.register, drafts, issuing.now)
            issuing.on_step(IssuingStep.CHECKED)
        issuing.on_step(IssuingStep.INTENT_STORED)
    return outcomes


async def _check_all(
    issuing: _Issuing[R],
    requests: Mapping[IdempotentRequest, R],
    assessment_ids: Collection[int],
    refusals: dict[IdempotentRequest, str | DomainError],
) -> list[Draft]:
    """Return drafts of what the rules let pass, and put down why the others do not."""
    records = await issuing_records(assessment_ids, _blanks(requests.values()), issuing.now)
    drafts: list[Draft] = []
    for key, request in requests.items():
        try:
            drafts.append(issuing.check(issuing.actor, key, request, records))
        except DomainError as refusal:
            refusals[key] = refusal
    return drafts


def _blanks(requests: Iterable[R]) -> list[str]:
    """Return the blanks that are named, canonical. What is no blank number is refused where its request is checked."""
    return [number for each in requests if (number := _readable_blank(each.blank_number))]


def _readable_blank(text: str | None) -> str | None:
    try:
        return BlankNumber.canonical_or_none(text)
    except InvalidInput:
        return None


def _key(issuing: _Issuing[R], request: R) -> IdempotentRequest:
    national_ids = issuing.register.national_ids
    return IdempotentRequest.of(issuing.actor, issuing.operation, request.idempotency_key, request, national_ids)


def _answer(outcome: str | DomainError, stored: Mapping[str, Certificate]) -> IssuedCertificate | DomainError:
    if isinstance(outcome, DomainError):
        return outcome
    return IssuedCertificate.of(stored[outcome])


def _only(answers: Sequence[IssuedCertificate | DomainError]) -> IssuedCertificate:
    (answer,) = answers
    if isinstance(answer, DomainError):
        raise answer
    return answer

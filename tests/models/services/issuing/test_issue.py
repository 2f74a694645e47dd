import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from models.rules.actors import Actor, Role
from models.rules.assessments import (
    AlreadyCertified,
    AssessmentUndecided,
    DecidedByAssessor,
    HolderNotCompetent,
    Outcome,
)
from models.rules.assessors import (
    AssessorExpired,
    AssessorNotActive,
    AssessorNotCompetent,
    AssessorNotMember,
    AssessorStatus,
)
from models.rules.blanks import BlankNotInLedger, BlankNotReceived
from models.rules.certificates import CertificateStatus
from models.rules.issuing import BlankAlreadyUsed
from models.rules.licences import LicenceFrozen, LicenceNotInForce, LicenceStatus
from models.rules.numbers import NumberSeriesKind, SerialsExhausted
from models.rules.schemes import SchemeVersionWithdrawn
from models.rules.scope import SchemeNotInScope
from models.rules.signing_keys import SigningKeyMissing
from models.rules.violations import DomainError, IdempotencyConflict, InvalidInput, NotFound, NotPermitted
from models.services.blanks.stock_blanks import StockBlanks, stock_blanks
from models.services.issuing import IssueCertificate, IssuedCertificate, issue_certificate, issue_certificates
from models.services.licensing.end_licence import EndLicence, end_licence
from models.services.licensing.freeze_licence import FreezeLicence, LiftFreeze, freeze_licence, lift_freeze
from models.services.schemes.withdraw_version import WithdrawVersion, withdraw_version
from models.services.scope_changes.change_scope import ReduceScope, reduce_scope
from models.services.trust.signing_keys import retire_signing_key
from models.tables.assessments import Assessment
from models.tables.assessors import Assessor, AssessorMembership, AssessorScheme
from models.tables.certificates import Certificate
from models.tables.events import Event
from models.tables.number_series import EVERY_YEAR, NumberSeries
from models.tables.signing_keys import SigningKey
from models.tables.status_lists import CAPACITY, StatusList
from signing.decoding import decode_compact
from signing.keys import verify_signature
from tests.certification import FIRST_BLANK, received_blanks, shipped_blanks
from tests.models.services.refusals import refuses
from tests.register import (
    CERTIFICATION,
    DECIDER,
    HOLDER,
    LICENSING,
    LSP,
    NOW,
    OFFICER,
    OPERATOR,
    OTHER_OFFICER,
    SARI,
    SCHEME_VERSION,
    SmallRegister,
    decided_assessment,
    issued_certificate,
    person,
    recorded_assessment,
)

TOMORROW = NOW + timedelta(days=1)


async def issue(small: SmallRegister, now: datetime = NOW, actor: Actor = OFFICER) -> IssuedCertificate:
    return await issue_certificate(small.register, actor, now, IssueCertificate("issue-1", small.assessment_id))


async def test_a_certificate_says_what_the_register_says(small: SmallRegister) -> None:
    await received_blanks(small, (small.assessment_id,), 1)
    request = IssueCertificate("issue-1", small.assessment_id, blank_number="0000 0101", place_of_issue="Bandung")
    issued = await issue_certificate(small.register, OFFICER, NOW + timedelta(microseconds=7), request)

    assert issued.registration_number == "TIK.9001.00001.2026"
    assert issued.certificate_number == "62090 2513 3 0000001 2026"
    token = decode_compact(issued.token)
    assert token.claims.members() == {
        "iss": "https://cek.example.id",
        "jti": "TIK.9001.00001.2026",
        "iat": int(NOW.timestamp()),
        "exp": int(datetime(2029, 5, 11, 17, tzinfo=UTC).timestamp()),
        "name": HOLDER.name,
        "number": "62090 2513 3 0000001 2026",
        "blank": FIRST_BLANK,
        "scheme": SCHEME_VERSION,
        "title": "Pemrogram Web Muda",
        "level": 3,
        "lsp": LSP,
        "status": {"status_list": {"idx": 0, "uri": "https://cek.example.id/status/1"}},
    }
    key = await SigningKey.get(lsp__licence_number=LSP)
    assert token.kid == key.kid
    verify_signature(key.public_jwk, token.signature, token.signing_input)


async def test_a_certificate_is_stored_with_its_event(small: SmallRegister) -> None:
    issued = await issue(small)
    row = await Certificate.get(id=issued.certificate_id)
    assert (row.status, row.token, row.status_list_id, row.status_index) == (
        CertificateStatus.ACTIVE,
        issued.token,
        (await StatusList.get(number=1)).id,
        0,
    )
    assert (row.issued_at, row.valid_from, row.valid_until) == (NOW, date(2026, 5, 11), date(2029, 5, 11))
    event = await Event.all().order_by("-sequence").first()
    assert event is not None
    assert (event.kind, event.subject, event.actor, event.occurred_at) == (
        "CERTIFICATE_ISSUED",
        "TIK.9001.00001.2026",
        "dewi",
        NOW,
    )


async def test_the_same_key_answers_the_stored_token(small: SmallRegister) -> None:
    first = await issue(small)
    assert await issue(small, TOMORROW) == first
    assert await Certificate.all().count() == 1


async def test_the_same_key_for_another_request_is_a_conflict(small: SmallRegister) -> None:
    await issue(small)
    other = IssueCertificate("issue-1", small.assessment_id, blank_number="12345678")
    async with refuses(IdempotencyConflict):
        await issue_certificate(small.register, OFFICER, NOW, other)


async def test_a_key_belongs_to_its_caller(small: SmallRegister) -> None:
    await issue(small)
    colleague = Actor("dimas", frozenset({Role.LSP_OFFICER}), lsp=LSP)
    async with refuses(AlreadyCertified) as refusal:
        await issue(small, actor=colleague)
    assert refusal.value.facts["registration_number"] == "TIK.9001.00001.2026"  # type: ignore[attr-defined]


async def freeze(small: SmallRegister) -> None:
    await freeze_licence(small.register, LICENSING, NOW, FreezeLicence(LSP, "surveilans"))


async def revoke(small: SmallRegister) -> None:
    await end_licence(small.register, LICENSING, NOW, EndLicence(LSP, LicenceStatus.REVOKED, "data palsu"))


async def reduce(small: SmallRegister) -> None:
    await reduce_scope(
        small.register, LICENSING, NOW - timedelta(days=1), ReduceScope(LSP, SCHEME_VERSION, "tanpa asesor")
    )


async def withdraw(small: SmallRegister) -> None:
    await withdraw_version(small.register, CERTIFICATION, NOW, WithdrawVersion(SCHEME_VERSION, "usang"))


async def expire_assessor(_small: SmallRegister) -> None:
    await Assessor.filter(registration_number=SARI).update(certificate_valid_until=date(2026, 5, 3))


async def suspend_assessor(_small: SmallRegister) -> None:
    await Assessor.filter(registration_number=SARI).update(status=AssessorStatus.SUSPENDED)


async def narrow_assessor(_small: SmallRegister) -> None:
    await AssessorScheme.filter(assessor__registration_number=SARI).delete()


async def dismiss_assessor(_small: SmallRegister) -> None:
    await AssessorMembership.filter(assessor__registration_number=SARI).update(to_date=date(2026, 5, 3))


async def undo_decision(small: SmallRegister) -> None:
    undecided = {"status": "RECOMMENDED", "decision": None, "decided_by": None, "decided_at": None}
    await Assessment.filter(id=small.assessment_id).update(**undecided)


async def find_not_competent(small: SmallRegister) -> None:
    await Assessment.filter(id=small.assessment_id).update(decision=Outcome.NOT_YET_COMPETENT)


async def decide_by_assessor(small: SmallRegister) -> None:
    await Assessment.filter(id=small.assessment_id).update(decided_by="budi")


async def retire_key(small: SmallRegister) -> None:
    key = await SigningKey.get(lsp__licence_number=LSP)
    await retire_signing_key(small.register, OPERATOR, NOW, key.kid)


OUTSIDE_THE_RULES: list[tuple[Callable[[SmallRegister], Awaitable[None]], type[DomainError]]] = [
    (freeze, LicenceFrozen),
    (revoke, LicenceNotInForce),
    (reduce, SchemeNotInScope),
    (withdraw, SchemeVersionWithdrawn),
    (expire_assessor, AssessorExpired),
    (suspend_assessor, AssessorNotActive),
    (narrow_assessor, AssessorNotCompetent),
    (dismiss_assessor, AssessorNotMember),
    (undo_decision, AssessmentUndecided),
    (find_not_competent, HolderNotCompetent),
    (decide_by_assessor, DecidedByAssessor),
    (retire_key, SigningKeyMissing),
]


@pytest.mark.usefixtures("unchecked")  # some of the situations are themselves what the register check finds
@pytest.mark.parametrize(("situation", "violation"), OUTSIDE_THE_RULES)
async def test_whoever_issues_outside_the_rules_is_told_the_rule_and_nothing_changes(
    small: SmallRegister, situation: Callable[[SmallRegister], Awaitable[None]], violation: type[DomainError]
) -> None:
    await situation(small)
    async with refuses(violation):
        await issue(small)


async def test_an_expired_licence_issues_nothing(small: SmallRegister) -> None:
    async with refuses(LicenceNotInForce):
        await issue(small, datetime(2028, 3, 1, 3, tzinfo=UTC))


async def test_a_lifted_freeze_lets_issue_again_at_once(small: SmallRegister) -> None:
    await freeze_licence(small.register, LICENSING, NOW - timedelta(days=2), FreezeLicence(LSP, "surveilans"))
    await lift_freeze(small.register, LICENSING, NOW, LiftFreeze(LSP, "selesai"))
    assert (await issue(small)).registration_number == "TIK.9001.00001.2026"


async def test_a_certificate_of_the_morning_outlives_the_freeze_of_the_afternoon(small: SmallRegister) -> None:
    await issue(small)
    await freeze_licence(small.register, LICENSING, NOW + timedelta(hours=3), FreezeLicence(LSP, "surveilans"))
    other = IssueCertificate("issue-2", await recorded_assessment(small.register, 2, person(2)))
    async with refuses(AssessmentUndecided):
        await issue_certificate(small.register, OFFICER, NOW + timedelta(hours=4), other)


@pytest.mark.parametrize("actor", [Actor.public(), Actor.system(), DECIDER, OTHER_OFFICER, LICENSING, CERTIFICATION])
async def test_only_an_officer_of_the_lsp_issues(small: SmallRegister, actor: Actor) -> None:
    async with refuses(NotPermitted):
        await issue(small, actor=actor)


async def test_an_unknown_assessment_is_not_found(small: SmallRegister) -> None:
    async with refuses(NotFound):
        await issue_certificate(small.register, OFFICER, NOW, IssueCertificate("issue-1", 999))


@pytest.mark.parametrize("key", ["", "k" * 101])
async def test_an_idempotency_key_has_bounds(small: SmallRegister, key: str) -> None:
    async with refuses(InvalidInput):
        await issue_certificate(small.register, OFFICER, NOW, IssueCertificate(key, small.assessment_id))


async def test_a_blank_carries_one_certificate(small: SmallRegister) -> None:
    other = await decided_assessment(small.register, 2, person(2))
    await received_blanks(small, (small.assessment_id, other), 2)
    request = IssueCertificate("issue-1", small.assessment_id, blank_number=FIRST_BLANK)
    await issue_certificate(small.register, OFFICER, NOW, request)
    async with refuses(BlankAlreadyUsed):
        await issue_certificate(
            small.register, OFFICER, NOW, replace(request, idempotency_key="i2", assessment_id=other)
        )


async def test_a_blank_is_the_same_however_it_is_spaced(small: SmallRegister) -> None:
    other = await decided_assessment(small.register, 2, person(2))
    await received_blanks(small, (small.assessment_id, other), 2)
    spaced, plain = [
        IssueCertificate(f"issue-{each}", each, blank_number=blank)
        for each, blank in ((small.assessment_id, "0000 0101"), (other, FIRST_BLANK))
    ]
    async with refuses(InvalidInput):
        await issue_certificates(small.register, OFFICER, NOW, [spaced, plain])
    await issue_certificate(small.register, OFFICER, NOW, plain)
    async with refuses(BlankAlreadyUsed):
        await issue_certificate(small.register, OFFICER, NOW, spaced)


async def test_a_blank_that_the_lsp_never_had_is_refused_in_the_same_words_whoever_has_it(small: SmallRegister) -> None:
    """Nobody has the first; the second lies in stock, the third was shipped and has not come."""
    await shipped_blanks(small, (small.assessment_id,), 1)
    await stock_blanks(small.register, CERTIFICATION, NOW, StockBlanks("stock-2", "00000201", 1))
    for blank in ("00001234", "00000201"):
        async with refuses(BlankNotInLedger) as refusal:
            await issue_on(small, blank)
        assert str(refusal.value) == f"Blank {blank} is not in the ledger of {LSP}."
    async with refuses(BlankNotReceived):
        await issue_on(small, FIRST_BLANK)


async def issue_on(small: SmallRegister, blank: str) -> IssuedCertificate:
    request = IssueCertificate("issue-1", small.assessment_id, blank_number=blank)
    return await issue_certificate(small.register, OFFICER, NOW, request)


@pytest.mark.usefixtures("unchecked")  # the series is moved on by hand
async def test_serials_end(small: SmallRegister) -> None:
    await issue(small)
    await NumberSeries.filter(kind=NumberSeriesKind.REGISTRATION).update(next_value=10_000_000)
    request = IssueCertificate("issue-2", await decided_assessment(small.register, 2, person(2)))
    async with refuses(SerialsExhausted):
        await issue_certificate(small.register, OFFICER, NOW, request)


async def test_registration_serials_begin_again_each_year_and_certificate_serials_run_on(small: SmallRegister) -> None:
    await issue(small)
    request = IssueCertificate("issue-2", await decided_assessment(small.register, 2, person(2)))
    silvester = datetime(2026, 12, 31, 17, 0, 0, tzinfo=UTC)
    later = await issue_certificate(small.register, OFFICER, silvester, request)
    assert later.registration_number == "TIK.9001.00001.2027"
    assert later.certificate_number == "62090 2513 3 0000002 2027"
    assert await NumberSeries.filter(kind=NumberSeriesKind.CERTIFICATE, year=EVERY_YEAR).count() == 1


@pytest.mark.usefixtures("unchecked")  # the series is moved on by hand
async def test_a_full_status_list_is_followed_by_the_next(small: SmallRegister) -> None:
    await issue(small)
    await StatusList.filter(number=1).update(next_index=CAPACITY)
    request = IssueCertificate("issue-2", await decided_assessment(small.register, 2, person(2)))
    issued = await issue_certificate(small.register, OFFICER, NOW, request)
    assert decode_compact(issued.token).claims.status_uri == "https://cek.example.id/status/2"
    assert (await StatusList.get(number=2)).next_index == 1


async def test_many_are_issued_each_by_itself(small: SmallRegister) -> None:
    undecided = await recorded_assessment(small.register, 2, person(2))
    third = await decided_assessment(small.register, 3, person(3))
    requests = [IssueCertificate(f"i{each}", each) for each in (small.assessment_id, undecided, 999, third)]
    answers = await issue_certificates(small.register, OFFICER, NOW, requests)
    assert [type(each) for each in answers] == [IssuedCertificate, AssessmentUndecided, NotFound, IssuedCertificate]
    numbers = [each.registration_number for each in answers if isinstance(each, IssuedCertificate)]
    assert numbers == ["TIK.9001.00001.2026", "TIK.9001.00002.2026"]
    again = await issue_certificates(small.register, OFFICER, NOW, requests)
    assert [each for each in again if isinstance(each, IssuedCertificate)] == [answers[0], answers[3]]


async def test_one_call_names_each_assessment_once(small: SmallRegister) -> None:
    requests = [IssueCertificate("i1", small.assessment_id), IssueCertificate("i2", small.assessment_id)]
    async with refuses(InvalidInput):
        await issue_certificates(small.register, OFFICER, NOW, requests)


async def test_many_callers_at_once_get_different_numbers(small: SmallRegister) -> None:
    ids = [await decided_assessment(small.register, each, person(each)) for each in range(2, 26)]
    requests = [IssueCertificate(f"issue-{each}", each) for each in ids]
    issued = await asyncio.gather(*(issue_certificate(small.register, OFFICER, NOW, request) for request in requests))
    assert sorted(each.registration_number for each in issued) == [f"TIK.9001.{n:05}.2026" for n in range(1, 25)]
    indices = sorted(decode_compact(each.token).claims.status_index for each in issued)
    assert indices == list(range(24))
    stored = await Certificate.filter(status=CertificateStatus.ACTIVE).values_list("token", flat=True)
    assert sorted(map(str, stored)) == sorted(each.token for each in issued)


async def test_one_key_used_by_many_at_once_makes_one_certificate(small: SmallRegister) -> None:
    issued = await asyncio.gather(*(issue(small) for _ in range(8)))
    assert len({each.token for each in issued}) == 1
    assert await Certificate.all().count() == 1


async def test_one_assessment_claimed_by_many_at_once_gets_one_certificate(small: SmallRegister) -> None:
    requests = [IssueCertificate(f"issue-{each}", small.assessment_id) for each in range(8)]
    answers = await asyncio.gather(
        *(issue_certificate(small.register, OFFICER, NOW, request) for request in requests), return_exceptions=True
    )
    assert sorted(type(each).__name__ for each in answers) == ["AlreadyCertified"] * 7 + ["IssuedCertificate"]
    assert await Certificate.all().count() == 1


async def test_the_token_never_holds_the_national_id(small: SmallRegister) -> None:
    issued = await issued_certificate(small)
    assert HOLDER.national_id.digits not in str(decode_compact(issued.token).claims.members())

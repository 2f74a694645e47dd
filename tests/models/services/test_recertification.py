from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from models.rules.actors import Actor, Role
from models.rules.assessors import AssessorAct, AssessorNotActive
from models.rules.dated_steps import StepsOutOfOrder
from models.rules.impartiality import DecidesInOwnCase
from models.rules.life_cycle import StepNotAllowed
from models.rules.recertifications import (
    NothingToRecertify,
    PlenaryOutcome,
    RecertificationAct,
    RecertificationOpen,
    RecertificationStatus,
    RecertificationSubject,
)
from models.rules.violations import IdempotencyConflict, InvalidInput, NotFound, NotPermitted
from models.services.certification.record_assessment import record_assessment
from models.services.people.advance_recertification import advance_recertification
from models.services.people.change_assessor import ChangeAssessor, change_assessor
from models.services.people.decide_recertification import DecideRecertification, decide_recertification
from models.services.people.invite_to_recertification import InviteToRecertification, invite_to_recertification
from models.tables.assessor_certificates import PastAssessorCertificate
from models.tables.assessors import Assessor
from models.tables.events import Event
from models.tables.master_assessors import MasterAssessor
from models.tables.recertifications import Recertification
from tests.models.services.refusals import refuses
from tests.people import (
    ASSESSED,
    BUDI_HIMSELF,
    INVITED,
    SARI_HERSELF,
    assessors,
    decided,
    invited,
    master_assessor,
    met,
    step,
    walk,
)
from tests.register import (
    BUDI,
    CERTIFICATION,
    LICENSING,
    NOW,
    OFFICER,
    SARI,
    SmallRegister,
    assessment_request,
    person,
)


async def status_of(number: int) -> RecertificationStatus:
    return (await Recertification.get(id=number)).status


async def test_the_steps_are_dated_and_told(small: SmallRegister) -> None:
    (number,) = await invited(small.register)
    await walk(small.register, number, *ASSESSED)
    await decided(small.register, number, PlenaryOutcome.UPGRADING)
    row = await Recertification.get(id=number)
    assert (row.year, row.status, row.team) == (2026, RecertificationStatus.UPGRADING, 1)
    days = (row.invited_on, row.applied_on, row.verified_on, row.pre_assessed_on, row.assessed_on, row.plenary_on)
    assert days == (INVITED, *(date(2026, 1, 13 + each) for each in range(4)), date(2026, 2, 20))
    events = await Event.filter(subject_kind="RECERTIFICATION", subject=str(number)).order_by("sequence")
    assert [each.kind for each in events] == [
        "RECERTIFICATION_INVITED",
        *(f"RECERTIFICATION_{act}" for act in ASSESSED),
        "RECERTIFICATION_SEND_TO_UPGRADING",
    ]


@pytest.mark.parametrize("outcome", [PlenaryOutcome.UPGRADING, PlenaryOutcome.NOT_YET_COMPETENT])
async def test_only_competence_renews_the_certificate(small: SmallRegister, outcome: PlenaryOutcome) -> None:
    (number,) = await invited(small.register)
    await walk(small.register, number, *ASSESSED)
    await decided(small.register, number, outcome)
    assert await status_of(number) is RecertificationStatus[outcome.name]
    budi = await Assessor.get(registration_number=BUDI)
    assert (budi.certificate_valid_from, budi.certificate_valid_until) == (date(2025, 1, 15), date(2028, 1, 15))


async def test_a_running_certificate_is_extended_by_three_years(small: SmallRegister) -> None:
    (number,) = await invited(small.register)
    await walk(small.register, number, *ASSESSED)
    await decided(small.register, number, PlenaryOutcome.COMPETENT)
    budi = await Assessor.get(registration_number=BUDI)
    assert (budi.certificate_valid_from, budi.certificate_valid_until) == (date(2025, 1, 15), date(2031, 1, 15))
    assert await PastAssessorCertificate.all().count() == 0
    event = await Event.get(kind="RECERTIFICATION_FIND_COMPETENT")
    assert event.details == f'{{"assessor":"{BUDI}","on":"2026-02-20","until":"2031-01-15"}}'


async def test_after_a_gap_a_new_certificate_begins_and_the_old_one_is_kept(small: SmallRegister) -> None:
    """What was assessed under the old one stays in order: the register is checked after the test."""
    (old,) = await assessors(small.register, [77], since=date(2023, 2, 1))
    (number,) = await invited(small.register, [old])
    await walk(small.register, number, *ASSESSED)
    await decided(small.register, number, PlenaryOutcome.COMPETENT)
    row = await Assessor.get(registration_number=old)
    assert (row.certificate_valid_from, row.certificate_valid_until) == (date(2026, 2, 20), date(2029, 2, 20))
    past = await PastAssessorCertificate.get(assessor_id=row.id)
    assert (past.kind, past.valid_from, past.valid_until) == (
        RecertificationSubject.ASSESSOR,
        date(2023, 2, 1),
        date(2026, 2, 1),
    )
    under_the_old = replace(assessment_request(9, person(9)), assessors=(old,), assessed_on=date(2026, 1, 30))
    assert await record_assessment(small.register, OFFICER, NOW, under_the_old)


async def test_master_assessors_renew_their_own_certificate(small: SmallRegister) -> None:
    await master_assessor(small.register, SARI)
    (number,) = await invited(small.register, [SARI], RecertificationSubject.MASTER_ASSESSOR)
    await walk(small.register, number, *ASSESSED)
    await decided(small.register, number, PlenaryOutcome.COMPETENT)
    row = await MasterAssessor.get(assessor__registration_number=SARI)
    assert (row.certificate_valid_from, row.certificate_valid_until) == (date(2024, 3, 1), date(2030, 3, 1))
    sari = await Assessor.get(registration_number=SARI)
    assert sari.certificate_valid_until == date(2028, 1, 15)


async def test_the_assessor_may_apply_but_do_nothing_else(small: SmallRegister) -> None:
    (number,) = await invited(small.register)
    apply, accept = (step(number, act) for act in (RecertificationAct.APPLY, RecertificationAct.ACCEPT))
    async with refuses(NotPermitted):
        await advance_recertification(small.register, SARI_HERSELF, NOW, apply)
    await advance_recertification(small.register, BUDI_HIMSELF, NOW, apply)
    async with refuses(NotPermitted):
        await advance_recertification(small.register, BUDI_HIMSELF, NOW, accept)
    assert await status_of(number) is RecertificationStatus.APPLIED


@pytest.mark.parametrize("actor", [OFFICER, LICENSING, Actor.public()])
async def test_others_do_not_take_part(small: SmallRegister, actor: Actor) -> None:
    (number,) = await invited(small.register)
    async with refuses(NotPermitted):
        await advance_recertification(small.register, actor, NOW, step(number, RecertificationAct.APPLY))
    async with refuses(NotPermitted):
        request = DecideRecertification(number, PlenaryOutcome.COMPETENT, INVITED)
        await decide_recertification(small.register, actor, NOW, request)
    async with refuses(NotPermitted):
        again = InviteToRecertification("again", RecertificationSubject.ASSESSOR, (SARI,), INVITED)
        await invite_to_recertification(small.register, actor, NOW, again)


async def test_nobody_decides_in_the_own_case(small: SmallRegister) -> None:
    (number,) = await invited(small.register)
    await walk(small.register, number, *ASSESSED)
    budi_at_bnsp = Actor("budi", frozenset({Role.BNSP_CERTIFICATION}))
    async with refuses(DecidesInOwnCase):
        request = DecideRecertification(number, PlenaryOutcome.COMPETENT, date(2026, 2, 20))
        await decide_recertification(small.register, budi_at_bnsp, NOW, request)


@pytest.mark.parametrize(
    ("act", "after"), [(RecertificationAct.ACCEPT, 0), (RecertificationAct.REJECT, 0), (RecertificationAct.ACCEPT, 500)]
)
async def test_days_follow_each_other(small: SmallRegister, act: RecertificationAct, after: int) -> None:
    (number,) = await invited(small.register)
    await walk(small.register, number, RecertificationAct.APPLY)
    async with refuses(StepsOutOfOrder):
        await advance_recertification(small.register, CERTIFICATION, NOW, step(number, act, after))


async def test_steps_are_not_skipped_and_teams_are_named_where_they_belong(small: SmallRegister) -> None:
    (number,) = await invited(small.register)
    async with refuses(StepNotAllowed):
        await advance_recertification(small.register, CERTIFICATION, NOW, step(number, RecertificationAct.ASSESS))
    for team in (0, 3):
        async with refuses(InvalidInput):
            wrong = replace(step(number, RecertificationAct.APPLY), team=team)
            await advance_recertification(small.register, CERTIFICATION, NOW, wrong)
    async with refuses(NotFound):
        await advance_recertification(small.register, CERTIFICATION, NOW, step(number + 1, RecertificationAct.APPLY))


async def test_whoever_is_open_is_not_invited_again(small: SmallRegister) -> None:
    (number,) = await invited(small.register)
    async with refuses(RecertificationOpen):
        await invited(small.register, [SARI, BUDI])
    await walk(small.register, number, RecertificationAct.MARK_ABSENT)
    first, second = await invited(small.register, [SARI, BUDI])
    assert (await status_of(first), await status_of(second)) == (RecertificationStatus.INVITED,) * 2


async def test_an_invitation_is_sent_once_per_key(small: SmallRegister) -> None:
    numbers: Sequence[str] = (BUDI, SARI)
    ids = await invited(small.register, numbers)
    assert await invited(small.register, numbers) == ids
    other = InviteToRecertification(
        f"invite-ASSESSOR-{BUDI}-{INVITED}", RecertificationSubject.ASSESSOR, (SARI,), INVITED
    )
    async with refuses(IdempotencyConflict):
        await invite_to_recertification(small.register, CERTIFICATION, NOW, other)


async def test_what_is_not_certified_cannot_be_renewed(small: SmallRegister) -> None:
    async with refuses(NothingToRecertify):
        await invited(small.register, [BUDI], RecertificationSubject.MASTER_ASSESSOR)
    async with refuses(NotFound):
        await invited(small.register, [met(999)])
    revoke = ChangeAssessor(SARI, AssessorAct.REVOKE, "Pemalsuan hasil uji")
    await change_assessor(small.register, CERTIFICATION, NOW, revoke)
    async with refuses(NothingToRecertify):
        await invited(small.register, [SARI])


async def test_whoever_was_revoked_meanwhile_is_not_found_competent(small: SmallRegister) -> None:
    (number,) = await invited(small.register)
    await walk(small.register, number, *ASSESSED)
    revoke = ChangeAssessor(BUDI, AssessorAct.REVOKE, "Pemalsuan hasil uji")
    await change_assessor(small.register, CERTIFICATION, NOW, revoke)
    async with refuses(AssessorNotActive):
        await decided(small.register, number, PlenaryOutcome.COMPETENT)

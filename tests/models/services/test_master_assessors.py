from dataclasses import replace
from datetime import date

import pytest

from models.rules.actors import Actor, Role
from models.rules.assessors import AssessorAct, AssessorExpired, AssessorNotActive
from models.rules.dated_steps import StepsOutOfOrder
from models.rules.impartiality import DecidesInOwnCase
from models.rules.life_cycle import StepNotAllowed
from models.rules.master_assessors import (
    AlreadyEnrolled,
    CertificationOutcome,
    InternshipIncomplete,
    InternshipKind,
    MasterAssessorAct,
    MasterAssessorStatus,
    NotAnIntern,
    SupervisorNotCertified,
)
from models.rules.violations import InvalidInput, NotFound, NotPermitted
from models.services.people.advance_master_assessor import (
    AdvanceMasterAssessor,
    DecideMasterAssessor,
    advance_master_assessor,
    decide_master_assessor,
)
from models.services.people.change_assessor import ChangeAssessor, change_assessor
from models.services.people.enrol_master_assessor import EnrolMasterAssessor, enrol_master_assessor
from models.services.people.record_internship import RecordInternship, record_internship
from models.tables.events import Event
from models.tables.master_assessors import InternshipSession, MasterAssessor
from tests.models.services.refusals import refuses
from tests.people import BUDI_HIMSELF, SARI_HERSELF, assessors, certified_master, intern, master_assessor, met, session
from tests.register import BUDI, CERTIFICATION, NOW, OFFICER, SARI, SmallRegister

TEACHING = session(BUDI, InternshipKind.TEACHING)
PROPOSE = AdvanceMasterAssessor(BUDI, MasterAssessorAct.PROPOSE)


async def entry(number: str = BUDI) -> MasterAssessor:
    return await MasterAssessor.get(assessor__registration_number=number)


async def test_from_training_to_the_certificate(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await certified_master(small.register)
    row = await entry()
    assert row.status is MasterAssessorStatus.CERTIFIED
    assert (row.certificate_valid_from, row.certificate_valid_until) == (date(2026, 4, 1), date(2029, 4, 1))
    kinds = await Event.filter(subject_kind="MASTER_ASSESSOR", subject=BUDI).order_by("sequence").values_list("kind")
    assert [kind for (kind,) in kinds] == [
        "MASTER_ASSESSOR_ENROLLED",
        "MASTER_ASSESSOR_START_INTERNSHIP",
        *["INTERNSHIP_SESSION_RECORDED"] * 6,
        "MASTER_ASSESSOR_PROPOSE",
        "MASTER_ASSESSOR_ASSESS",
        "MASTER_ASSESSOR_CERTIFY",
    ]


@pytest.mark.parametrize(("teaching", "examining"), [(2, 3), (3, 2), (0, 9)])
async def test_three_of_each_before_a_proposal(small: SmallRegister, teaching: int, examining: int) -> None:
    await master_assessor(small.register)
    await intern(small.register, BUDI, teaching, examining)
    async with refuses(InternshipIncomplete) as refusal:
        await advance_master_assessor(small.register, CERTIFICATION, NOW, PROPOSE)
    assert str(refusal.value) == f"{teaching} teaching and {examining} examining sessions; three of each are needed."


async def test_whoever_is_not_yet_competent_goes_on_and_is_proposed_again(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await intern(small.register, BUDI, 3, 3)
    for act in (MasterAssessorAct.PROPOSE, MasterAssessorAct.ASSESS):
        await advance_master_assessor(small.register, CERTIFICATION, NOW, AdvanceMasterAssessor(BUDI, act))
    decision = DecideMasterAssessor(BUDI, CertificationOutcome.NOT_YET_COMPETENT, date(2026, 4, 1))
    await decide_master_assessor(small.register, CERTIFICATION, NOW, decision)
    assert ((await entry()).status, (await entry()).certificate_valid_from) == ("NOT_YET_COMPETENT", None)
    await record_internship(small.register, CERTIFICATION, NOW, session(BUDI, InternshipKind.TEACHING, 9))
    await advance_master_assessor(small.register, CERTIFICATION, NOW, PROPOSE)


async def test_the_supervisor_attests_and_the_candidate_does_not(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await intern(small.register)
    async with refuses(DecidesInOwnCase):
        await record_internship(small.register, BUDI_HIMSELF, NOW, TEACHING)
    async with refuses(NotPermitted):
        await record_internship(small.register, Actor("tono", frozenset({Role.SUBJECT})), NOW, TEACHING)
    first = await record_internship(small.register, SARI_HERSELF, NOW, TEACHING)
    assert await record_internship(small.register, SARI_HERSELF, NOW, TEACHING) == first
    assert await InternshipSession.all().count() == 1


async def test_supervisors_are_master_assessors_on_the_day(small: SmallRegister) -> None:
    await master_assessor(small.register, since=date(2026, 3, 1))
    await intern(small.register)
    async with refuses(SupervisorNotCertified):
        await record_internship(small.register, CERTIFICATION, NOW, TEACHING)
    async with refuses(DecidesInOwnCase):
        await record_internship(small.register, CERTIFICATION, NOW, replace(TEACHING, supervisor=BUDI))
    async with refuses(NotFound):
        await record_internship(small.register, CERTIFICATION, NOW, replace(TEACHING, supervisor=met(7)))


@pytest.mark.parametrize("wrong", [replace(TEACHING, place=" "), replace(TEACHING, evidence="")])
async def test_a_session_has_a_place_and_evidence(small: SmallRegister, wrong: RecordInternship) -> None:
    await master_assessor(small.register)
    await intern(small.register)
    async with refuses(InvalidInput):
        await record_internship(small.register, CERTIFICATION, NOW, wrong)


async def test_sessions_lie_between_the_training_and_today(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await intern(small.register)
    for day in (date(2024, 12, 31), date(2026, 5, 12)):
        async with refuses(StepsOutOfOrder):
            await record_internship(small.register, CERTIFICATION, NOW, replace(TEACHING, held_on=day))


async def test_sessions_belong_to_interns(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await enrol_master_assessor(small.register, CERTIFICATION, NOW, EnrolMasterAssessor("e", BUDI, 2025))
    async with refuses(NotAnIntern):
        await record_internship(small.register, CERTIFICATION, NOW, TEACHING)


async def test_neither_candidate_nor_supervisor_decides(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await intern(small.register, BUDI, 3, 3)
    for act in (MasterAssessorAct.PROPOSE, MasterAssessorAct.ASSESS):
        await advance_master_assessor(small.register, CERTIFICATION, NOW, AdvanceMasterAssessor(BUDI, act))
    decision = DecideMasterAssessor(BUDI, CertificationOutcome.COMPETENT, date(2026, 4, 1))
    for name in ("budi", "sari"):
        async with refuses(DecidesInOwnCase):
            at_bnsp = Actor(name, frozenset({Role.BNSP_CERTIFICATION}))
            await decide_master_assessor(small.register, at_bnsp, NOW, decision)
    async with refuses(StepsOutOfOrder):
        await decide_master_assessor(small.register, CERTIFICATION, NOW, replace(decision, on=date(2026, 2, 1)))


async def test_who_may_be_enrolled(small: SmallRegister) -> None:
    (old,) = await assessors(small.register, [77], since=date(2023, 2, 1))
    async with refuses(AssessorExpired):
        await enrol_master_assessor(small.register, CERTIFICATION, NOW, EnrolMasterAssessor("a", old, 2025))
    suspend = ChangeAssessor(SARI, AssessorAct.SUSPEND, "Pemeriksaan")
    await change_assessor(small.register, CERTIFICATION, NOW, suspend)
    async with refuses(AssessorNotActive):
        await enrol_master_assessor(small.register, CERTIFICATION, NOW, EnrolMasterAssessor("b", SARI, 2025))
    async with refuses(StepsOutOfOrder):
        await enrol_master_assessor(small.register, CERTIFICATION, NOW, EnrolMasterAssessor("c", BUDI, 2027))
    await enrol_master_assessor(small.register, CERTIFICATION, NOW, EnrolMasterAssessor("d", BUDI, 2025))
    async with refuses(AlreadyEnrolled):
        await enrol_master_assessor(small.register, CERTIFICATION, NOW, EnrolMasterAssessor("e", BUDI, 2025))


async def test_others_do_not_take_part(small: SmallRegister) -> None:
    async with refuses(NotPermitted):
        await enrol_master_assessor(small.register, OFFICER, NOW, EnrolMasterAssessor("a", BUDI, 2025))
    await master_assessor(small.register)
    await intern(small.register, BUDI, 3, 3)
    async with refuses(NotPermitted):
        await advance_master_assessor(small.register, OFFICER, NOW, PROPOSE)
    async with refuses(NotPermitted):
        await record_internship(small.register, OFFICER, NOW, replace(TEACHING, idempotency_key="other"))
    async with refuses(StepNotAllowed):
        assess = AdvanceMasterAssessor(BUDI, MasterAssessorAct.ASSESS)
        await advance_master_assessor(small.register, CERTIFICATION, NOW, assess)

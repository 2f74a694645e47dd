"""Recognitions, conflicts of interest, candidates, holders, and the counts of checks."""

from dataclasses import replace
from datetime import date, timedelta

from models.rules.actors import Actor, Role
from models.rules.assessor_candidates import AssessorSponsor, VerificationSheetMissing
from models.rules.assessor_recognitions import AlreadyRecognised, NotRecognised, RecognitionKind
from models.rules.assessors import AssessorAct
from models.rules.certificates import RevocationReason
from models.rules.dated_steps import StepsOutOfOrder
from models.rules.holders import HolderHasAnotherName, LoginLinked
from models.rules.impartiality import AssessorInConflict, ConflictDeclared, ConflictKind
from models.rules.life_cycle import StepNotAllowed
from models.rules.surveillances import HolderNotSurveyed, HolderSurveillanceMethod, HolderSurveillanceResult
from models.rules.violations import InvalidInput, NotFound, NotPermitted
from models.services.certification.record_assessment import record_assessment
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.count_verifications import count_verifications
from models.services.holders.link_holder import LinkHolder, link_holder
from models.services.holders.record_holder_surveillance import RecordHolderSurveillance, record_holder_surveillance
from models.services.people.assessor_conflicts import DeclareConflict, declare_conflict
from models.services.people.certify_assessor_candidate import CertifyAssessorCandidate, certify_assessor_candidate
from models.services.people.change_assessor import ChangeAssessor, change_assessor
from models.services.people.recognise_assessor import (
    EndRecognition,
    RecogniseAssessor,
    end_recognition,
    recognise_assessor,
)
from models.services.people.register_assessor_candidate import RegisterAssessorCandidate, register_assessor_candidate
from models.services.people.train_assessor_candidate import (
    AssessorCandidateAct,
    TrainAssessorCandidate,
    train_assessor_candidate,
)
from models.tables.assessors import Assessor
from models.tables.events import Event
from models.tables.verification_counts import VerificationCount
from tests.models.services.refusals import refuses
from tests.people import BUDI_HIMSELF, TODAY, met
from tests.register import (
    BUDI,
    CERTIFICATION,
    HOLDER,
    NOW,
    OFFICER,
    OTHER_OFFICER,
    SARI,
    SmallRegister,
    assessment_request,
    issued_certificate,
    person,
)

LPJK = Actor("lpjk", frozenset({Role.PARTNER}), partner="LPJK")
AT_LPJK = RecogniseAssessor("r", BUDI, RecognitionKind.RECORDED_AT_LPJK, date(2026, 1, 12))
CANDIDATE = RegisterAssessorCandidate("c", "Tono Hartono", "32", AssessorSponsor.LSP_CANDIDATE, "LSP Baru", "LVS-01")
FAMILY = DeclareConflict("d", BUDI, HOLDER, ConflictKind.FAMILY, date(2026, 5, 1))


async def test_a_recognition_lasts_once_at_a_time(small: SmallRegister) -> None:
    first = await recognise_assessor(small.register, LPJK, NOW, AT_LPJK)
    assert await recognise_assessor(small.register, LPJK, NOW, AT_LPJK) == first
    async with refuses(AlreadyRecognised):
        await recognise_assessor(small.register, LPJK, NOW, replace(AT_LPJK, idempotency_key="again"))
    end = EndRecognition(BUDI, RecognitionKind.RECORDED_AT_LPJK, date(2026, 3, 1))
    async with refuses(StepsOutOfOrder):
        await end_recognition(small.register, LPJK, NOW, replace(end, to_date=date(2026, 1, 11)))
    await end_recognition(small.register, LPJK, NOW, end)
    async with refuses(NotRecognised):
        await end_recognition(small.register, LPJK, NOW, end)
    anew = replace(AT_LPJK, idempotency_key="anew", from_date=date(2026, 3, 2))
    assert await recognise_assessor(small.register, LPJK, NOW, anew) != first


async def test_only_the_body_that_gives_it(small: SmallRegister) -> None:
    asean = replace(AT_LPJK, kind=RecognitionKind.ASEAN_NATIONAL_ASSESSOR, job_title="Receptionist")
    async with refuses(NotPermitted):
        await recognise_assessor(small.register, LPJK, NOW, asean)
    async with refuses(InvalidInput):
        await recognise_assessor(small.register, CERTIFICATION, NOW, replace(asean, job_title=None))
    async with refuses(InvalidInput):
        await recognise_assessor(small.register, LPJK, NOW, replace(AT_LPJK, job_title="Tukang"))
    async with refuses(StepsOutOfOrder):
        await recognise_assessor(small.register, LPJK, NOW, replace(AT_LPJK, from_date=TODAY + timedelta(days=1)))


async def test_nobody_assesses_a_person_in_a_declared_conflict(small: SmallRegister) -> None:
    await declare_conflict(small.register, BUDI_HIMSELF, NOW, FAMILY)
    async with refuses(AssessorInConflict) as refusal:
        await record_assessment(small.register, OFFICER, NOW, assessment_request(2))
    assert str(refusal.value) == f"Assessor {BUDI} has a conflict of interest (FAMILY) with the person."
    assert await record_assessment(small.register, OFFICER, NOW, replace(assessment_request(3), assessors=(SARI,)))
    before = replace(assessment_request(4), assessed_on=date(2026, 4, 30))
    assert await record_assessment(small.register, OFFICER, NOW, before)
    assert await record_assessment(small.register, OFFICER, NOW, assessment_request(5, person(5)))


async def test_nobody_assesses_oneself(small: SmallRegister) -> None:
    oneself = replace(FAMILY, kind=ConflictKind.ONESELF, from_date=date(2020, 1, 1))
    await declare_conflict(small.register, CERTIFICATION, NOW, oneself)
    assert (await Assessor.get(registration_number=BUDI)).holder_id is not None
    async with refuses(AssessorInConflict):
        await record_assessment(small.register, OFFICER, NOW, assessment_request(2))


async def test_who_declares_a_conflict_and_how_often(small: SmallRegister) -> None:
    for actor in (OTHER_OFFICER, Actor("tono", frozenset({Role.SUBJECT})), Actor.public()):
        async with refuses(NotPermitted):
            await declare_conflict(small.register, actor, NOW, FAMILY)
    first = await declare_conflict(small.register, OFFICER, NOW, FAMILY)
    assert await declare_conflict(small.register, OFFICER, NOW, FAMILY) == first
    async with refuses(ConflictDeclared):
        await declare_conflict(small.register, CERTIFICATION, NOW, replace(FAMILY, idempotency_key="again"))
    async with refuses(HolderHasAnotherName):
        other = replace(FAMILY, idempotency_key="o", person=replace(HOLDER, name="Siti Nurbaya"))
        await declare_conflict(small.register, CERTIFICATION, NOW, other)
    event = await Event.get(kind="ASSESSOR_CONFLICT_DECLARED")
    assert (event.subject, event.details) == (BUDI, '{"kind":"FAMILY"}')


async def test_a_body_without_a_licence_needs_its_verification_sheet(small: SmallRegister) -> None:
    async with refuses(VerificationSheetMissing):
        without = replace(CANDIDATE, verification_sheet=None)
        await register_assessor_candidate(small.register, CERTIFICATION, NOW, without)
    assert await register_assessor_candidate(small.register, CERTIFICATION, NOW, CANDIDATE) == "CAS-000001"
    second = replace(CANDIDATE, idempotency_key="2", sponsor_kind=AssessorSponsor.BNSP, sponsor="BNSP")
    assert await register_assessor_candidate(small.register, CERTIFICATION, NOW, second) == "CAS-000002"
    third = replace(second, idempotency_key="3")
    async with refuses(InvalidInput):
        await register_assessor_candidate(small.register, CERTIFICATION, NOW, replace(third, sponsor=" "))
    async with refuses(NotFound):
        await register_assessor_candidate(small.register, CERTIFICATION, NOW, replace(third, province="99"))


async def test_a_candidate_is_trained_tested_and_trained_again(small: SmallRegister) -> None:
    number = await register_assessor_candidate(small.register, CERTIFICATION, NOW, CANDIDATE)
    certify = CertifyAssessorCandidate(number, met(500), date(2026, 4, 1))
    async with refuses(StepNotAllowed):
        await certify_assessor_candidate(small.register, CERTIFICATION, NOW, certify)
    for act, day in (
        (AssessorCandidateAct.TRAIN, date(2026, 2, 1)),
        (AssessorCandidateAct.FIND_NOT_YET_COMPETENT, date(2026, 2, 10)),
        (AssessorCandidateAct.TRAIN, date(2026, 3, 1)),
    ):
        await train_assessor_candidate(small.register, CERTIFICATION, NOW, TrainAssessorCandidate(number, act, day))
    async with refuses(StepsOutOfOrder):
        early = replace(certify, certified_on=date(2026, 2, 28))
        await certify_assessor_candidate(small.register, CERTIFICATION, NOW, early)
    await certify_assessor_candidate(small.register, CERTIFICATION, NOW, certify)
    row = await Assessor.get(registration_number=met(500))
    assert (row.name, row.certificate_valid_from, row.certificate_valid_until) == (
        "Tono Hartono",
        date(2026, 4, 1),
        date(2029, 4, 1),
    )


async def test_an_assessor_is_suspended_reinstated_and_revoked(small: SmallRegister) -> None:
    for act in (AssessorAct.SUSPEND, AssessorAct.REINSTATE, AssessorAct.REVOKE):
        await change_assessor(small.register, CERTIFICATION, NOW, ChangeAssessor(BUDI, act, "Pemeriksaan"))
    async with refuses(StepNotAllowed):
        reinstate = ChangeAssessor(BUDI, AssessorAct.REINSTATE, "Keliru")
        await change_assessor(small.register, CERTIFICATION, NOW, reinstate)
    kinds = await Event.filter(subject_kind="ASSESSOR", subject=BUDI).order_by("sequence").values_list("kind", "reason")
    assert list(kinds) == [
        ("ASSESSOR_REGISTERED", None),
        ("ASSESSOR_SUSPEND", "Pemeriksaan"),
        ("ASSESSOR_REINSTATE", "Pemeriksaan"),
        ("ASSESSOR_REVOKE", "Pemeriksaan"),
    ]


async def test_holders_are_looked_after_once_a_year_in_each_way(small: SmallRegister) -> None:
    number = (await issued_certificate(small)).registration_number
    survey = RecordHolderSurveillance(
        "s", number, HolderSurveillanceMethod.REPORT, HolderSurveillanceResult.MAINTAINED, "Dewi", TODAY
    )
    later = NOW + timedelta(days=10)
    first = await record_holder_surveillance(small.register, OFFICER, later, survey)
    assert await record_holder_surveillance(small.register, OFFICER, later, survey) == first
    again = replace(survey, idempotency_key="again")
    async with refuses(HolderNotSurveyed):
        await record_holder_surveillance(small.register, OFFICER, later, again)
    for wrong, error in (
        ({"conducted_on": TODAY - timedelta(days=1)}, StepsOutOfOrder),
        ({"conducted_by": ""}, InvalidInput),
        ({"registration_number": "TIK.9001.99999.2026"}, NotFound),
    ):
        async with refuses(error):
            changed = replace(again, method=HolderSurveillanceMethod.SITE, **wrong)
            await record_holder_surveillance(small.register, OFFICER, later, changed)
    revoke = RevokeCertificate(number, RevocationReason.FALSIFIED_DATA)
    await revoke_certificate(small.register, OFFICER, later, revoke)
    async with refuses(HolderNotSurveyed):
        site = replace(again, method=HolderSurveillanceMethod.SITE)
        await record_holder_surveillance(small.register, OFFICER, later, site)


async def test_a_login_belongs_to_one_person(small: SmallRegister) -> None:
    number = (await issued_certificate(small)).registration_number
    async with refuses(NotFound):
        await link_holder(small.register, OTHER_OFFICER, NOW, LinkHolder(number, "siti"))
    await link_holder(small.register, OFFICER, NOW, LinkHolder(number, "siti"))
    events = await Event.all().count()
    await link_holder(small.register, OFFICER, NOW, LinkHolder(number, "siti"))
    assert await Event.all().count() == events
    async with refuses(LoginLinked):
        await link_holder(small.register, OFFICER, NOW, LinkHolder(number, "tono"))


async def test_checks_are_added_up_by_month(small: SmallRegister) -> None:
    number = (await issued_certificate(small)).registration_number
    april, may = date(2026, 4, 1), date(2026, 5, 1)
    await count_verifications({})
    await count_verifications({(number, may): 2, ("TIK.9001.99999.2026", may): 5})
    await count_verifications({(number, may): 3, (number, april): 1})
    counts = await VerificationCount.all().order_by("month").values_list("month", "count")
    assert list(counts) == [(april, 1), (may, 5)]

"""P5: Kemenparekraf counts ASEAN scheme holders and ASEAN national assessors by job title."""

from datetime import date, timedelta

import pytest

from models.rules.actors import Actor, Role
from models.rules.assessments import AssessmentMethod, Outcome
from models.rules.assessor_recognitions import RecognitionKind
from models.rules.certificates import RevocationReason
from models.rules.schemes import SchemeFramework, SchemeKind
from models.services.certification.decide_assessment import DecideAssessment, decide_assessment
from models.services.certification.record_assessment import AssessedUnit, RecordAssessment, record_assessment
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.issuing import IssueCertificate, issue_certificate
from models.services.people.recognise_assessor import (
    EndRecognition,
    RecogniseAssessor,
    end_recognition,
    recognise_assessor,
)
from models.services.recommendations.register_partner_body import RegisterPartnerBody, register_partner_bodies
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.people import assessors, met
from tests.register import (
    ASSESSED_ON,
    CERTIFICATION,
    DECIDER,
    LICENSING,
    LSP,
    NOW,
    OFFICER,
    SITE,
    SmallRegister,
    issued_certificate,
    person,
    site_used,
)

DOCUMENT = "query { aseanWorkforce { jobTitle holders assessors } }"
UNIT = "D1.HRS.CL1.01"
SCHEMES = {"SKM-000301": "Front Office Receptionist", "SKM-000302": "Commis Chef"}
KEMENPAREKRAF = Actor("kemenparekraf", frozenset({Role.PARTNER}), partner="KEMENPAREKRAF")
QUALITY = Actor("qori", frozenset({Role.BNSP_QUALITY}))


@pytest.fixture
async def workforce(small: SmallRegister) -> SmallRegister:
    """Five receptionists (a sixth was revoked), one cook; three national assessors, of whom one has stopped."""
    register = small.register
    bodies = [
        RegisterPartnerBody("KEMENPAREKRAF", "Kemenparekraf", "Ministry of Tourism", ("TOURISM",)),
        RegisterPartnerBody("LPJK", "LPJK", "Construction Services Board", ("CONSTRUCTION",)),
    ]
    await register_partner_bodies(register, QUALITY, NOW, bodies)
    await issued_certificate(small)
    for code, title in SCHEMES.items():
        await asean_scheme(small, code, title)
    await assessors(register, [1, 2, 3, 4], schemes=tuple(SCHEMES))
    receptionists = [await certified(small, number, "SKM-000301") for number in range(1, 7)]
    revoke = RevokeCertificate(receptionists[0], RevocationReason.FALSIFIED_DATA)
    await revoke_certificate(register, OFFICER, NOW, revoke)
    await certified(small, 7, "SKM-000302")
    for number, title in ((1, "Front Office Receptionist"), (2, "Front Office Receptionist"), (3, "Travel Consultant")):
        await recognised(small, number, title)
    kind = RecognitionKind.ASEAN_NATIONAL_ASSESSOR
    await end_recognition(register, KEMENPAREKRAF, NOW, EndRecognition(met(2), kind, date(2026, 5, 10)))
    return small


async def asean_scheme(small: SmallRegister, code: str, title: str) -> None:
    request = RegisterScheme(
        code,
        SchemeKind.OCCUPATION,
        "55110",
        "4224",
        registration_prefix="PAR",
        framework=SchemeFramework.ASEAN_ACCSTP,
        language="en",
        sector="TOURISM",
    )
    await register_schemes(small.register, CERTIFICATION, NOW - timedelta(days=700), [request])
    unit = SchemeUnit(UNIT, "Receive and process reservations", "Receive and process reservations")
    version = RatifyVersion(code, 1, title, (unit,), title)
    await ratify_versions(small.register, CERTIFICATION, NOW - timedelta(days=690), [version])
    added = [AddToScope(LSP, f"{code}@1", date(2024, 9, 1))]
    await add_to_scope(small.register, LICENSING, NOW - timedelta(days=680), added)
    await site_used(small.register, OFFICER, code)


async def certified(small: SmallRegister, number: int, scheme: str) -> str:
    """Certify one person and return the registration number."""
    request = RecordAssessment(
        idempotency_key=f"asean-{number}",
        licence_number=LSP,
        scheme_version=f"{scheme}@1",
        site=SITE,
        holder=person(number),
        methods=frozenset({AssessmentMethod.OBSERVATION}),
        assessed_on=ASSESSED_ON,
        assessors=(met(4),),
        units=(AssessedUnit(UNIT, Outcome.COMPETENT),),
        recommendation=Outcome.COMPETENT,
    )
    assessment_id = await record_assessment(small.register, OFFICER, NOW, request)
    await decide_assessment(small.register, DECIDER, NOW, DecideAssessment(assessment_id, Outcome.COMPETENT))
    issued = await issue_certificate(
        small.register, OFFICER, NOW, IssueCertificate(f"asean-issue-{number}", assessment_id)
    )
    return issued.registration_number


async def recognised(small: SmallRegister, number: int, title: str) -> None:
    kind = RecognitionKind.ASEAN_NATIONAL_ASSESSOR
    request = RecogniseAssessor(f"asean-{number}", met(number), kind, date(2026, 1, 5), title)
    await recognise_assessor(small.register, KEMENPAREKRAF, NOW, request)


@pytest.mark.parametrize("caller", [Caller.KEMENPAREKRAF, Caller.CERTIFICATION])
async def test_p5_by_job_title(ask: Ask, workforce: SmallRegister, caller: Caller) -> None:
    """The only cook is not counted out loud; Siti's scheme is a national one; who stopped does not assess."""
    assert workforce.register
    assert await ask(DOCUMENT, as_=caller) == {
        "aseanWorkforce": [
            {"jobTitle": "Commis Chef", "holders": None, "assessors": 0},
            {"jobTitle": "Front Office Receptionist", "holders": 5, "assessors": 1},
            {"jobTitle": "Travel Consultant", "holders": 0, "assessors": 1},
        ]
    }


@pytest.mark.parametrize(
    ("caller", "code"),
    [
        (Caller.PUBLIC, NOT_LOGGED_IN),
        (Caller.LPJK, NOT_PERMITTED),
        (Caller.DEWAN_PERS, NOT_PERMITTED),
        (Caller.OFFICER, NOT_PERMITTED),
        (Caller.EMPLOYER, NOT_PERMITTED),
        (Caller.SUBJECT, NOT_PERMITTED),
    ],
)
async def test_p5_is_for_the_body_of_tourism(ask: Ask, small: SmallRegister, caller: Caller, code: str) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, as_=caller) == code

"""Every mutation about people: what it answers, and that nobody does it whom it is not for."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from models.rules.actors import Actor, Role
from models.rules.assessor_candidates import AssessorSponsor
from models.rules.assessor_recognitions import RecognitionKind
from models.rules.master_assessors import MasterAssessorAct
from models.services.advance_master_assessor import AdvanceMasterAssessor, advance_master_assessor
from models.services.issuing import IssuedCertificate
from models.services.recognise_assessor import RecogniseAssessor, recognise_assessor
from models.services.register_assessor_candidate import RegisterAssessorCandidate, register_assessor_candidate
from models.services.train_assessor_candidate import (
    AssessorCandidateAct,
    TrainAssessorCandidate,
    train_assessor_candidate,
)
from schema.ids import node_id
from tests.people import (
    ASSESSED,
    BUDI_HIMSELF,
    INVITED,
    SARI_HERSELF,
    TODAY,
    intern,
    invited,
    master_assessor,
    met,
    walk,
)
from tests.register import (
    BUDI,
    CERTIFICATION,
    DECIDER,
    LICENSING,
    LSP,
    NOW,
    OFFICER,
    OTHER_OFFICER,
    SARI,
    SmallRegister,
)
from tests.schema.asking import Asking, State

LPJK = Actor("lpjk", frozenset({Role.PARTNER}), partner="LPJK")
KEMENPAREKRAF = Actor("kemenparekraf", frozenset({Role.PARTNER}), partner="KEMENPAREKRAF")
EMPLOYER = Actor("toko", frozenset({Role.EMPLOYER}))
STRANGER = Actor("tono", frozenset({Role.SUBJECT}))
EVERYBODY = {
    "bnsp": CERTIFICATION,
    "licensing": LICENSING,
    "own": OFFICER,
    "decider": DECIDER,
    "other": OTHER_OFFICER,
    "budi": BUDI_HIMSELF,
    "sari": SARI_HERSELF,
    "stranger": STRANGER,
    "lpjk": LPJK,
    "kemenparekraf": KEMENPAREKRAF,
    "employer": EMPLOYER,
}


async def nothing(_small: SmallRegister) -> None:
    """The small register is enough."""


async def candidate(small: SmallRegister) -> None:
    request = RegisterAssessorCandidate("c", "Tono Hartono", "32", AssessorSponsor.STATE_BODY, "Kementerian Contoh")
    await register_assessor_candidate(small.register, CERTIFICATION, NOW, request)


async def trained(small: SmallRegister) -> None:
    await candidate(small)
    request = TrainAssessorCandidate("CAS-000001", AssessorCandidateAct.TRAIN, INVITED)
    await train_assessor_candidate(small.register, CERTIFICATION, NOW, request)


async def invitation(small: SmallRegister) -> None:
    await invited(small.register)


async def assessed(small: SmallRegister) -> None:
    (number,) = await invited(small.register)
    await walk(small.register, number, *ASSESSED)


async def internship(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await intern(small.register)


async def master_assessed(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await intern(small.register, BUDI, 3, 3)
    for act in (MasterAssessorAct.PROPOSE, MasterAssessorAct.ASSESS):
        await advance_master_assessor(small.register, CERTIFICATION, NOW, AdvanceMasterAssessor(BUDI, act))


async def recorded_at_lpjk(small: SmallRegister) -> None:
    request = RecogniseAssessor("r", BUDI, RecognitionKind.RECORDED_AT_LPJK, INVITED)
    await recognise_assessor(small.register, LPJK, NOW, request)


@dataclass(frozen=True)
class Case:
    """One mutation as one caller after the other sends it."""

    name: str
    selection: str
    request: dict[str, Any]
    expected: dict[str, Any]
    may: tuple[str, ...] = ("bnsp",)
    before: Callable[[SmallRegister], Awaitable[None]] = nothing
    codes: dict[str, str] = field(default_factory=dict)
    """Another refusal than NOT_PERMITTED, by caller."""

    @property
    def document(self) -> str:
        kind = f"{self.name[0].upper()}{self.name[1:]}"
        return f"""
        mutation ($input: {kind}Input!) {{
          {self.name}(input: $input) {{
            __typename ... on {kind}Success {{ {self.selection} }} ... on UserError {{ code }}
          }}
        }}
        """


RECERTIFICATION = node_id("Recertification", 1)
CASES = [
    Case(
        "assessorCandidateRegister",
        "candidate { number name sponsorName status province { code } }",
        {
            "idempotencyKey": "k",
            "name": "Tono Hartono",
            "provinceCode": "32",
            "sponsorKind": "LSP",
            "sponsor": LSP,
        },
        {
            "candidate": {
                "number": "CAS-000001",
                "name": "Tono Hartono",
                "sponsorName": "LSP Teknologi Contoh",
                "status": "CANDIDATE",
                "province": {"code": "32"},
            }
        },
    ),
    Case(
        "assessorCandidateTrain",
        "candidate { status trainedOn }",
        {"number": "CAS-000001", "act": "TRAIN", "on": "2026-01-12"},
        {"candidate": {"status": "TRAINED", "trainedOn": "2026-01-12"}},
        before=candidate,
    ),
    Case(
        "assessorCandidateCertify",
        "candidate { status assessor { name certificateValidUntil memberships { lsp { licenceNumber } } } }",
        {
            "number": "CAS-000001",
            "registrationNumber": met(500),
            "certifiedOn": "2026-02-01",
            "licenceNumbers": [LSP],
        },
        {
            "candidate": {
                "status": "CERTIFIED",
                "assessor": {
                    "name": "Tono Hartono",
                    "certificateValidUntil": "2029-02-01",
                    "memberships": [{"lsp": {"licenceNumber": LSP}}],
                },
            }
        },
        before=trained,
    ),
    Case(
        "assessorChange",
        "assessor { registrationNumber status state }",
        {"registrationNumber": "MET.000.000042.2025", "act": "SUSPEND", "reason": "Pemeriksaan"},
        {"assessor": {"registrationNumber": BUDI, "status": "SUSPENDED", "state": "SUSPENDED"}},
    ),
    Case(
        "assessorRecognise",
        "assessor { recognitions { kind jobTitle fromDate toDate } }",
        {"idempotencyKey": "k", "registrationNumber": BUDI, "kind": "RECORDED_AT_LPJK", "fromDate": "2026-01-12"},
        {
            "assessor": {
                "recognitions": [
                    {"kind": "RECORDED_AT_LPJK", "jobTitle": None, "fromDate": "2026-01-12", "toDate": None}
                ]
            }
        },
        may=("bnsp", "lpjk"),
    ),
    Case(
        "assessorRecognitionEnd",
        "assessor { recognitions { toDate } }",
        {"registrationNumber": BUDI, "kind": "RECORDED_AT_LPJK", "toDate": "2026-05-11"},
        {"assessor": {"recognitions": [{"toDate": "2026-05-11"}]}},
        may=("bnsp", "lpjk"),
        before=recorded_at_lpjk,
    ),
    Case(
        "assessorConflictDeclare",
        "assessor { registrationNumber }",
        {
            "idempotencyKey": "k",
            "registrationNumber": BUDI,
            "person": {"name": "Siti Nuraini", "nationalId": "3273015708990042"},
            "kind": "FAMILY",
            "fromDate": "2026-05-11",
        },
        {"assessor": {"registrationNumber": BUDI}},
        may=("bnsp", "own", "budi"),
    ),
    Case(
        "recertificationInvite",
        "recertifications { status year invitedOn assessor { registrationNumber } }",
        {
            "idempotencyKey": "k",
            "subjectKind": "ASSESSOR",
            "registrationNumbers": [SARI, BUDI],
            "invitedOn": "2026-01-12",
        },
        {
            "recertifications": [
                {
                    "status": "INVITED",
                    "year": 2026,
                    "invitedOn": "2026-01-12",
                    "assessor": {"registrationNumber": number},
                }
                for number in (SARI, BUDI)
            ]
        },
    ),
    Case(
        "recertificationAdvance",
        "recertification { status appliedOn team }",
        {"recertificationId": RECERTIFICATION, "act": "APPLY", "on": "2026-01-13"},
        {"recertification": {"status": "APPLIED", "appliedOn": "2026-01-13", "team": None}},
        may=("bnsp", "budi"),
        before=invitation,
    ),
    Case(
        "recertificationDecide",
        "recertification { status plenaryOn assessor { certificateValidUntil } }",
        {"recertificationId": RECERTIFICATION, "outcome": "COMPETENT", "on": "2026-02-20"},
        {
            "recertification": {
                "status": "COMPETENT",
                "plenaryOn": "2026-02-20",
                "assessor": {"certificateValidUntil": "2031-01-15"},
            }
        },
        before=assessed,
    ),
    Case(
        "masterAssessorEnrol",
        "masterAssessor { status trainingYear certificateValidUntil assessor { registrationNumber } }",
        {"idempotencyKey": "k", "registrationNumber": BUDI, "trainingYear": 2025},
        {
            "masterAssessor": {
                "status": "TRAINED",
                "trainingYear": 2025,
                "certificateValidUntil": None,
                "assessor": {"registrationNumber": BUDI},
            }
        },
    ),
    Case(
        "internshipSessionRecord",
        "masterAssessor { teaching examining sessions { kind heldOn supervisor { registrationNumber } } }",
        {
            "idempotencyKey": "k",
            "candidate": BUDI,
            "kind": "TEACHING",
            "heldOn": "2026-02-02",
            "place": "Bandung",
            "supervisor": SARI,
            "evidence": "LAP-001",
        },
        {
            "masterAssessor": {
                "teaching": 1,
                "examining": 0,
                "sessions": [{"kind": "TEACHING", "heldOn": "2026-02-02", "supervisor": {"registrationNumber": SARI}}],
            }
        },
        may=("bnsp", "sari"),
        before=internship,
        codes={"budi": "DECIDES_IN_OWN_CASE"},
    ),
    Case(
        "masterAssessorAdvance",
        "masterAssessor { status }",
        {"registrationNumber": BUDI, "act": "PROPOSE"},
        {"code": "INTERNSHIP_INCOMPLETE"},
        before=internship,
    ),
    Case(
        "masterAssessorDecide",
        "masterAssessor { status certificateValidFrom certificateValidUntil }",
        {"registrationNumber": BUDI, "outcome": "COMPETENT", "on": "2026-04-01"},
        {
            "masterAssessor": {
                "status": "CERTIFIED",
                "certificateValidFrom": "2026-04-01",
                "certificateValidUntil": "2029-04-01",
            }
        },
        before=master_assessed,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
async def test_who_may_does_it_and_nobody_else(asking: Asking, case: Case) -> None:
    """Everybody who may not comes first: had one of them done it, the success would look different."""
    await case.before(asking.small)
    before = await State.read()
    for name in sorted(EVERYBODY.keys() - set(case.may)):
        payload = await asking.by(EVERYBODY[name]).act(case.document, **case.request)
        assert payload["code"] == case.codes.get(name, "NOT_PERMITTED"), name
    assert await asking.by(Actor.public()).refused_act(case.document, **case.request) == "UNAUTHENTICATED"
    assert await State.read() == before
    payload = await asking.by(EVERYBODY[case.may[-1]]).act(case.document, **case.request)
    del payload["__typename"]
    assert payload == case.expected


SURVEY = """
mutation ($input: HolderSurveillanceRecordInput!) {
  holderSurveillanceRecord(input: $input) {
    ... on HolderSurveillanceRecordSuccess { certificate { registrationNumber } } ... on UserError { code }
  }
}
"""
SURVEYED = """
query ($number: String!) {
  holderSurveillances(registrationNumber: $number) { year method result conductedBy conductedOn }
}
"""
LINK = """
mutation ($input: HolderLinkInput!) {
  holderLink(input: $input) {
    ... on HolderLinkSuccess { certificate { registrationNumber } } ... on UserError { code }
  }
}
"""


async def test_an_lsp_looks_after_its_holders(asking: Asking, issued: IssuedCertificate) -> None:
    number = issued.registration_number
    request = {
        "idempotencyKey": "k",
        "registrationNumber": number,
        "method": "INTERVIEW",
        "result": "MAINTAINED",
        "conductedBy": "Dewi",
        "conductedOn": TODAY.isoformat(),
    }
    for actor in (CERTIFICATION, DECIDER, EMPLOYER):
        assert (await asking.by(actor).act(SURVEY, **request))["code"] == "NOT_PERMITTED"
    assert (await asking.by(OTHER_OFFICER).act(SURVEY, **request))["code"] == "NOT_FOUND"
    assert await asking.act(SURVEY, **request) == {"certificate": {"registrationNumber": number}}
    found = [
        {
            "year": 2026,
            "method": "INTERVIEW",
            "result": "MAINTAINED",
            "conductedBy": "Dewi",
            "conductedOn": "2026-05-11",
        }
    ]
    for actor in (OFFICER, CERTIFICATION):
        assert await asking.by(actor).ask(SURVEYED, number=number) == {"holderSurveillances": found}
    assert await asking.by(OTHER_OFFICER).ask(SURVEYED, number=number) == {"holderSurveillances": []}
    assert await asking.by(EMPLOYER).refused(SURVEYED, number=number) == "NOT_PERMITTED"


async def test_an_lsp_links_the_login_of_a_holder(asking: Asking, issued: IssuedCertificate) -> None:
    request = {"registrationNumber": issued.registration_number, "subject": "siti"}
    for actor in (CERTIFICATION, DECIDER, STRANGER):
        assert (await asking.by(actor).act(LINK, **request))["code"] == "NOT_PERMITTED"
    assert (await asking.by(OTHER_OFFICER).act(LINK, **request))["code"] == "NOT_FOUND"
    for _ in range(2):
        assert await asking.act(LINK, **request) == {"certificate": {"registrationNumber": issued.registration_number}}
    assert (await asking.act(LINK, **{**request, "subject": "tono"}))["code"] == "LOGIN_LINKED"

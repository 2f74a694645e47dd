"""The 44 questions of domain.md, asked of the demonstration: by whom, with which document and which variables.

The documents are those of `tests/end_to_end/questions/`, where each is also asked by those who must not see it.
"""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from api.demo.actors import ASSESSOR, HOLDER, officer_of, partner
from api.demo.cast.cast import Cast
from api.demo.cast.sessions import LISTED
from api.demo.chance import stream
from api.demo.provinces import ministry_code
from api.demo.registers.candidate_sheets import FILE_NAME, candidate_sheet
from api.demo.registers.certificates import certificate_of
from api.demo.registers.old_certificates import CERTIFICATE_NUMBER
from models.rules.actors import Actor, Role
from models.rules.assessments import Outcome
from models.rules.construction import ConstructionState
from models.tables.assessments import Assessment
from models.tables.certificates import Certificate
from models.tables.construction_entries import ConstructionEntry
from models.tables.imported_certificates import ImportedCertificate
from schema.ids import node_id
from tests.api.demo.small_demo import SEED, UNTIL
from tests.end_to_end.questions import (
    test_b1,
    test_b2,
    test_b3,
    test_b4,
    test_b5,
    test_b6,
    test_b7,
    test_b8,
    test_c1,
    test_c2,
    test_c3,
    test_c4,
    test_c5,
    test_c6,
    test_c7,
    test_c8,
    test_e1,
    test_e2,
    test_e3,
    test_e4,
    test_e5,
    test_e6,
    test_e7,
    test_e8,
    test_h1,
    test_h2,
    test_l1,
    test_l2,
    test_l3,
    test_l4,
    test_l5,
    test_l6,
    test_l7,
    test_l8,
    test_l9,
    test_m1,
    test_m2,
    test_m3,
    test_p1,
    test_p2,
    test_p3,
    test_p4,
    test_p5,
    test_p6,
)

EMPLOYER = Actor("demo:personalia", frozenset({Role.EMPLOYER}))
LICENSING = Actor("demo:lisensi", frozenset({Role.BNSP_LICENSING}))
CERTIFICATION = Actor("demo:sertifikasi", frozenset({Role.BNSP_CERTIFICATION}))
STATISTICS = Actor("demo:statistik", frozenset({Role.STATISTICS}))
PUBLIC = None
TECHNOLOGY_LSP = "BNSP-LSP-7001-ID"
YEAR = UNTIL.year
SESSION = "third"
"""The session of TECHNOLOGY whose first certificate the public asks about: nothing became of it."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it is asked of the demonstration."""

    code: str
    text: str
    actor: Actor | None
    """Who asks; none is the public."""
    documents: Sequence[str]
    variables: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """What askers have in their hands: papers, codes, numbers."""

    token: str
    """Of a certificate of TECHNOLOGY."""
    number: str
    """Registration number of the same."""
    name: str
    """On its paper."""
    hired_on: str
    old_number: str
    """Of a paper that is older than the register."""
    old_name: str
    waiting: str
    """Id of an assessment: competent, and without a certificate."""
    unrecorded: str
    """Registration number of a construction certificate that LPJK has not recorded."""
    sheet: str
    """The sheet of candidates that was handed in already, in base64."""

    @classmethod
    async def of(cls, cast: Cast) -> "Known":
        """Look into the database of the demonstration."""
        old = await ImportedCertificate.get(registration_number__startswith="TIK.5001.")
        certificate = await certificate_of(cast.sessions[SESSION], 0)
        entry = ConstructionEntry.filter(state=ConstructionState.AWAITING_LPJK).order_by("id")
        return cls(
            token=str(certificate.token),
            number=certificate.registration_number,
            name=certificate.name_printed,
            hired_on=certificate.valid_from.isoformat(),
            old_number=old.registration_number,
            old_name=old.name_printed,
            waiting=await _waiting(cast),
            sheet=b64encode(candidate_sheet(stream(SEED, "candidate sheets"), cast)).decode(),
            unrecorded=str((await entry.values_list("certificate__registration_number", flat=True))[0]),
        )


async def _waiting(cast: Cast) -> str:
    issued = {row.assessment_id for row in await Certificate.all()}
    competent = Assessment.filter(lsp__licence_number=TECHNOLOGY_LSP, decision=Outcome.COMPETENT)
    of_session = competent.filter(assessed_on=cast.sessions[LISTED].assessed_on).order_by("id")
    return node_id("Assessment", next(row.id for row in await of_session if row.id not in issued))


def questions(known: Known) -> list[Question]:
    """Return all, the two that change something last."""
    return [
        *_public(known),
        *_of_an_lsp(known),
        *_of_bnsp(),
        *_of_partners(),
        *_of_numbers(),
        *_own(),
        *_acts(known),
    ]


def _ask(code: str, text: str, actor: Actor | None, *documents: str, **variables: object) -> Question:
    return Question(code, text, actor, documents, variables)


def _public(known: Known) -> list[Question]:
    token, number = known.token, TECHNOLOGY_LSP
    printed, old = (
        {"number": known.number, "name": known.name},
        {"number": known.old_number, "name": known.old_name},
    )
    team = [
        {"token": token},
        {"printed": {"registrationNumber": known.number, "holderName": known.name}},
        {"printed": {"registrationNumber": known.number, "holderName": "Orang Lain"}},
    ]
    java = ministry_code("ID-JB")
    return [
        _ask("E1", "Is this scanned QR code genuine and valid now?", PUBLIC, test_e1.DOCUMENT, token=token),
        _ask("E2", "The same, typing number and name from an old paper.", PUBLIC, test_e2.DOCUMENT, **old),
        _ask("E3", "A certificate number typed alone.", PUBLIC, test_e3.DOCUMENT, number=CERTIFICATE_NUMBER),
        _ask("E4", "Was it valid on the day I hired?", PUBLIC, test_e4.DOCUMENT, token=token, asOf=known.hired_on),
        _ask("E5", "Which competency units does it cover?", PUBLIC, test_e5.PRINTED, **printed),
        _ask("E6", "Check a tender's team at once.", EMPLOYER, test_e6.DOCUMENT, team=team),
        _ask(
            "E7",
            "Which licensed LSPs in Jawa Barat certify web development?",
            PUBLIC,
            test_e7.DOCUMENT,
            title="web development",
            province=java,
        ),
        _ask("E8", "Is this LSP licensed today, for what, until when?", PUBLIC, test_e8.DOCUMENT, licenceNumber=number),
    ]


def _of_an_lsp(known: Known) -> list[Question]:
    officer, year = officer_of(TECHNOLOGY_LSP), YEAR
    mine = {"licenceNumber": TECHNOLOGY_LSP}
    sheet = {**mine, "fileName": FILE_NAME, "content": known.sheet, "dryRun": True}
    return [
        _ask("L1", "My licence: days left, next surveillance, open findings.", officer, test_l1.DOCUMENT, **mine),
        _ask("L2", "My scope and my pending scope changes.", officer, test_l2.DOCUMENT, **mine),
        _ask("L3", "My assessors whose certificate ends within 90 days.", officer, test_l3.DOCUMENT, **mine),
        _ask("L4", "Competent and not yet, by scheme and month.", officer, test_l4.DOCUMENT, **mine, year=year),
        _ask("L5", "Competent for a week and without a certificate.", officer, test_l5.DOCUMENT, **mine),
        _ask("L6", "The ledger of my blanks.", officer, test_l6.DOCUMENT, **mine),
        _ask("L8", "Try a sheet of candidates: errors by row and column.", officer, test_l8.DOCUMENT, input=sheet),
        _ask(
            "L9",
            "Packages awarded to me, and how far they are from 20/2.",
            officer,
            test_l9.DOCUMENT,
            **mine,
            year=year,
        ),
    ]


def _of_bnsp() -> list[Question]:
    number = TECHNOLOGY_LSP
    return [
        _ask("B1", "Licences that end within 180 days without a renewal.", LICENSING, test_b1.DOCUMENT, first=50),
        _ask("B2", "LSPs without surveillance in the last year.", LICENSING, test_b2.DOCUMENT),
        _ask("B3", "The licensing pipeline with the age in each stage.", LICENSING, test_b3.DOCUMENT),
        _ask("B4", "Scope changes that wait, and for which verifier.", LICENSING, test_b4.DOCUMENT),
        _ask(
            "B5", "New licences of 2021 by month and type, against the print.", LICENSING, test_b5.DOCUMENT, year=2021
        ),
        _ask("B6", "Press applications without all recommendations.", LICENSING, test_b6.DOCUMENT),
        _ask("B7", "Who was frozen or revoked, why and when.", LICENSING, test_b7.DOCUMENT),
        _ask("B8", "Licensing assessors who may be sent to this LSP.", LICENSING, test_b8.DOCUMENT, lsp=number),
        _ask("C1", "Assessors by province against the print.", CERTIFICATION, test_c1.DOCUMENT),
        _ask("C2", "Interns who have enough and are not proposed.", CERTIFICATION, test_c2.DOCUMENT),
        _ask("C3", "How far the master assessors of 2021 came.", CERTIFICATION, test_c3.DOCUMENT, year=2021),
        _ask("C4", "Assessors with unusual pass rates.", CERTIFICATION, test_c4.DOCUMENT),
        _ask("C5", "Assessed twice by one; too many in a day.", CERTIFICATION, test_c5.REPEATED, test_c5.CROWDED),
        _ask("C6", "What became of the packages of 2021.", CERTIFICATION, test_c6.DOCUMENT, year=2021),
        _ask("C7", "Blanks used twice or for somebody else.", CERTIFICATION, test_c7.DOCUMENT),
        _ask("C8", "Certificates that should not have been issued.", CERTIFICATION, test_c8.DOCUMENT),
    ]


def _of_partners() -> list[Question]:
    lpjk, press, tourism = partner("LPJK"), partner("DEWAN_PERS"), partner("KEMENPAREKRAF")
    return [
        _ask("P1", "Construction certificates since a cursor.", lpjk, test_p1.DOCUMENT),
        _ask("P3", "Construction certificates that expire next year.", lpjk, test_p3.DOCUMENT, year=YEAR + 1),
        _ask("P4", "Press LSPs and what was said of them.", press, test_p4.DOCUMENT),
        _ask("P5", "ASEAN holders and assessors by job title.", tourism, test_p5.DOCUMENT),
        _ask(
            "P6", "Schemes of safety units, and certificates.", partner("KEMNAKER"), test_p6.DOCUMENT, prefix="M.712020"
        ),
    ]


def _of_numbers() -> list[Question]:
    groups = ["YEAR", "SECTOR", "SEX"]
    return [
        _ask("M1", "LSPs by province and type, against the print.", STATISTICS, test_m1.DOCUMENT, on="2021-12-31"),
        _ask("M2", "Certified persons and certificates.", STATISTICS, test_m2.DOCUMENT, groupBy=groups),
        _ask(
            "M3",
            "Published series that do not reconcile, and every flag on the print.",
            STATISTICS,
            test_m3.DOCUMENT,
            test_m3.REMARKS,
            witness="REPORT",
        ),
    ]


def _own() -> list[Question]:
    return [
        _ask("H1", "My certificates, and how often they were checked.", HOLDER, test_h1.DOCUMENT),
        _ask("H2", "My registration as an assessor, and what waits for me.", ASSESSOR, test_h2.DOCUMENT),
    ]


def _acts(known: Known) -> list[Question]:
    issue = {"idempotencyKey": "tanya L7", "assessmentId": known.waiting}
    record = {
        "registrationNumber": known.unrecorded,
        "lpjkRegistrationNumber": "F 7119.2 999999 2026",
    }
    officer = officer_of(TECHNOLOGY_LSP)
    return [
        _ask("L7", "Issue a certificate.", officer, test_l7.DOCUMENT, input=issue),
        _ask("P2", "Attach LPJK's number to a certificate.", partner("LPJK"), test_p2.DOCUMENT, input=record),
    ]

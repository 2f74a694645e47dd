"""A small register that is real: everything in it was done through the services, and its keys really sign.

`small_register` makes the smallest one in which a certificate can be issued. `Actors` are the people who act in it.
The persons and numbers are invented.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from models.rules.actors import Actor, Role
from models.rules.assessments import AssessmentMethod, Outcome
from models.rules.lsps import LspType
from models.rules.national_id import NationalId, NationalIdCipher
from models.rules.schemes import SchemeKind, UnitRole
from models.rules.sites import SiteKind
from models.services.certification.decide_assessment import DecideAssessment, decide_assessment
from models.services.certification.record_assessment import AssessedUnit, RecordAssessment, record_assessment
from models.services.frame.load_provinces import load_provinces
from models.services.holders.register_holder import HolderDetails
from models.services.issuing import IssueCertificate, IssuedCertificate, issue_certificate
from models.services.licensing.grant_licence import GrantLicence, grant_licences
from models.services.licensing.register_lsp import RegisterLsp, register_lsps
from models.services.licensing.register_site import RegisterSite, register_sites
from models.services.licensing.use_site import SiteUse, begin_site_use
from models.services.people.register_assessor import RegisterAssessor, register_assessors
from models.services.register import Register
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from models.services.trust.key_vaults import SoftwareVault
from models.services.trust.signing_keys import create_signing_keys

IDENTIFIER = "https://cek.example.id"
NOW = datetime(2026, 5, 11, 3, 0, 0, tzinfo=UTC)
"""Monday, ten in the morning in Jakarta."""
ASSESSED_ON = date(2026, 5, 4)

LSP = "BNSP-LSP-9001-ID"
OTHER_LSP = "BNSP-LSP-9002-ID"
SCHEME = "SKM-000123"
SCHEME_VERSION = "SKM-000123@2"
SITE = "TUK-9001-01"
BUDI = "MET.000.000042 2025"
SARI = "MET.000.000043 2025"
UNITS = ("J.620100.004.02", "J.620100.005.02")
ELECTIVE = "J.620100.009.01"
HOLDER = HolderDetails("Siti Nuraini", NationalId("3273015708990042"))

OFFICER = Actor("dewi", frozenset({Role.LSP_OFFICER}), lsp=LSP)
DECIDER = Actor("dina", frozenset({Role.LSP_DECIDER}), lsp=LSP)
OTHER_OFFICER = Actor("joko", frozenset({Role.LSP_OFFICER}), lsp=OTHER_LSP)
OTHER_DECIDER = Actor("jaya", frozenset({Role.LSP_DECIDER}), lsp=OTHER_LSP)
LICENSING = Actor("lina", frozenset({Role.BNSP_LICENSING}))
CERTIFICATION = Actor("rina", frozenset({Role.BNSP_CERTIFICATION}))
OPERATOR = Actor("oki", frozenset({Role.OPERATOR}))
ASSESSOR_DECIDER = Actor("budi", frozenset({Role.LSP_DECIDER}), lsp=LSP)
"""Budi assesses; in the committee he may not decide about those whom he assessed."""


def keys_of_tests() -> Register:
    """Return the register's secrets, the same in every process of a test."""
    cipher = NationalIdCipher(encryption_key=bytes(range(32)), matching_key=bytes(range(32, 64)))
    return Register(IDENTIFIER, cipher, SoftwareVault(bytes(range(64, 96))))


@dataclass(frozen=True, slots=True)
class SmallRegister:
    """The register, and the assessment of Siti that was decided for her."""

    register: Register
    assessment_id: int


async def small_register(register: Register | None = None) -> SmallRegister:
    """Fill an empty, migrated database: two LSPs, one scheme, two assessors, one site, one decided assessment."""
    register = register or keys_of_tests()
    await load_provinces()
    await _licensing(register)
    await _schemes(register)
    await _people_and_places(register)
    await create_signing_keys(register, OPERATOR, NOW - timedelta(days=300), [LSP, OTHER_LSP])
    return SmallRegister(register, await decided_assessment(register))


def assessment_request(number: int = 1, holder: HolderDetails = HOLDER) -> RecordAssessment:
    """Return the request to record one assessment, all units competent; `number` makes its key."""
    return RecordAssessment(
        idempotency_key=f"record-{number}",
        licence_number=LSP,
        scheme_version=SCHEME_VERSION,
        site=SITE,
        holder=holder,
        methods=frozenset({AssessmentMethod.OBSERVATION, AssessmentMethod.ORAL}),
        assessed_on=ASSESSED_ON,
        assessors=(BUDI, SARI),
        units=tuple(AssessedUnit(code, Outcome.COMPETENT) for code in UNITS),
        recommendation=Outcome.COMPETENT,
    )


def person(number: int) -> HolderDetails:
    """Return one of ten thousand invented persons."""
    letters = "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}")
    return HolderDetails(f"Peserta {letters.capitalize()}", NationalId(f"327301170895{number + 1:04}"))


async def recorded_assessment(register: Register, number: int = 1, holder: HolderDetails = HOLDER) -> int:
    """Record an assessment a week ago and return its id."""
    return await record_assessment(register, OFFICER, NOW - timedelta(days=6), assessment_request(number, holder))


async def decided_assessment(
    register: Register, number: int = 1, holder: HolderDetails = HOLDER, decision: Outcome = Outcome.COMPETENT
) -> int:
    """Record an assessment, let the committee decide about it, and return its id."""
    assessment_id = await recorded_assessment(register, number, holder)
    await decide_assessment(register, DECIDER, NOW - timedelta(days=3), DecideAssessment(assessment_id, decision))
    return assessment_id


async def issued_certificate(small: SmallRegister, key: str = "issue-1") -> IssuedCertificate:
    """Issue the certificate of Siti."""
    return await issue_certificate(small.register, OFFICER, NOW, IssueCertificate(key, small.assessment_id))


async def _licensing(register: Register) -> None:
    lsps = [
        RegisterLsp(LSP, "LSP Teknologi Contoh", LspType.P3, "32", name_en="Example Technology PCB", sector="ICT"),
        RegisterLsp(OTHER_LSP, "LSP Konstruksi Contoh", LspType.P2, "31", sector="CONSTRUCTION"),
    ]
    await register_lsps(register, LICENSING, NOW - timedelta(days=800), lsps)
    first = GrantLicence(LSP, "KEP.0101/BNSP/II/2024", date(2024, 2, 20), valid_from=date(2024, 3, 1))
    second = replace(first, licence_number=OTHER_LSP, decree_number="KEP.0102/BNSP/II/2024")
    await grant_licences(register, LICENSING, NOW - timedelta(days=790), [first, second])


async def _schemes(register: Register) -> None:
    scheme = RegisterScheme(SCHEME, SchemeKind.KKNI, "62090", "2513", registration_prefix="TIK", kkni_level=3)
    await register_schemes(register, CERTIFICATION, NOW - timedelta(days=700), [scheme])
    units = (
        SchemeUnit(UNITS[0], "Menggunakan struktur data", "Use data structures"),
        SchemeUnit(UNITS[1], "Mengimplementasikan user interface", "Implement user interfaces"),
        SchemeUnit(ELECTIVE, "Menyusun dokumen kode program", "Document program code", UnitRole.ELECTIVE),
    )
    version = RatifyVersion(SCHEME, 2, "Pemrogram Web Muda", units, "Junior Web Programmer", validity_years=3)
    await ratify_versions(register, CERTIFICATION, NOW - timedelta(days=690), [version])
    added = [AddToScope(lsp, SCHEME_VERSION, date(2024, 9, 1)) for lsp in (LSP,)]
    await add_to_scope(register, LICENSING, NOW - timedelta(days=680), added)


async def _people_and_places(register: Register) -> None:
    budi = RegisterAssessor(BUDI, "Budi Santoso", "32", date(2025, 1, 15), (SCHEME,), (LSP,), subject="budi")
    sari = replace(budi, registration_number=SARI, name="Sari Wulandari", subject="sari")
    await register_assessors(register, CERTIFICATION, NOW - timedelta(days=480), [budi, sari])
    site = RegisterSite(SITE, "Laboratorium Contoh", SiteKind.INDEPENDENT, "SMK Contoh", "32", date(2025, 1, 1))
    await register_sites(register, CERTIFICATION, NOW - timedelta(days=470), [site])
    await site_used(register, OFFICER, SCHEME)


async def site_used(register: Register, officer: Actor, scheme: str) -> None:
    """Let the officer's LSP use the site for a scheme since it was verified."""
    use, before = SiteUse(officer.lsp or "", SITE, scheme), NOW - timedelta(days=460)
    await begin_site_use(register, officer, before, f"use {scheme}", use, date(2025, 1, 1))

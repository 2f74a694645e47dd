"""What the tests of licensing add to the small register: bodies, licensing assessors, a candidate for the press.

Everything is done through the services. Persons, bodies' letters and numbers are invented.
"""

import hashlib
from datetime import date, timedelta

from models.rules.actors import Actor, Role
from models.rules.licence_applications import ApplicationAct
from models.rules.licence_documents import REQUIRED
from models.rules.licences import LicenceKind
from models.rules.licensing_assessors import LicensingAssessorGrade
from models.rules.lsps import LspType
from models.rules.schemes import SchemeKind
from models.rules.scope_changes import ScopeChangeAction, ScopeChangeItem
from models.rules.sector_recommendations import RecommendationDecision
from models.services.licensing.advance_licence_application import AdvanceLicenceApplication, advance_licence_application
from models.services.licensing.assess_in_field import (
    AssignTeam,
    ReportFieldAssessment,
    assign_team,
    report_field_assessment,
)
from models.services.licensing.decide_licence_application import GrantApplication, grant_application
from models.services.licensing.file_licence_application import FileLicenceApplication, file_licence_application
from models.services.licensing.file_licence_document import FileLicenceDocument, file_licence_document
from models.services.licensing.register_candidate import RegisterCandidate, register_candidate
from models.services.licensing.register_licensing_assessor import (
    RecordInterest,
    RegisterLicensingAssessor,
    record_interest,
    register_licensing_assessors,
)
from models.services.recommendations.register_partner_body import RegisterPartnerBody, register_partner_bodies
from models.services.recommendations.sector_recommendations import RecordRecommendation, record_recommendation
from models.services.register import Register
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.scope_changes.file_scope_change import FileScopeChange, file_scope_change, submit_scope_change
from models.services.scope_changes.verify_scope_change import AssignVerifier, assign_verifier
from models.services.surveillance.plan_surveillance import PlanSurveillance, notify_surveillance, plan_surveillance
from models.services.surveillance.record_surveillance import ConductSurveillance, conduct_surveillance
from tests.register import CERTIFICATION, LICENSING, LSP, NOW, OFFICER, SCHEME, SCHEME_VERSION, UNITS

QUALITY = Actor("qori", frozenset({Role.BNSP_QUALITY}))
DEWAN_PERS = Actor("dewan-pers", frozenset({Role.PARTNER}), partner="DEWAN_PERS")
VERIFIER = Actor("vera", frozenset({Role.BNSP_CERTIFICATION}))

LEAD = "AL-0001"
ASSESSOR = "AL-0002"
OBSERVER = "AL-0003"
DIRECTOR = "AL-0004"
"""A lead who directs the LSP of the small register."""
PRESS_LSP = "BNSP-LSP-9003-ID"
NEXT_VERSION = "SKM-000123@3"
OTHER_SCHEME = "SKM-000124@1"
"""Ratified, and in nobody's scope."""


async def partner_bodies(register: Register) -> None:
    """The bodies of press and construction."""
    bodies = [
        RegisterPartnerBody("DEWAN_PERS", "Dewan Pers", "Press Council", ("PRESS",)),
        RegisterPartnerBody("KOMINFO", "Kementerian Komunikasi", "Ministry of Communication", ("PRESS", "ICT")),
        RegisterPartnerBody("LPJK", "Lembaga Jasa Konstruksi", "Construction Services Board", ("CONSTRUCTION",)),
    ]
    await register_partner_bodies(register, QUALITY, NOW - timedelta(days=600), bodies)


async def licensing_assessors(register: Register) -> None:
    """A lead, an assessor, an observer, and a lead who directs the LSP of the small register."""
    grades = {
        LEAD: LicensingAssessorGrade.LEAD,
        ASSESSOR: LicensingAssessorGrade.ASSESSOR,
        OBSERVER: LicensingAssessorGrade.JUNIOR_OBSERVER,
        DIRECTOR: LicensingAssessorGrade.LEAD,
    }
    people = [
        RegisterLicensingAssessor(number, f"Asesor {grade.value}", grade, date(2025, 1, 1), date(2027, 12, 31))
        for number, grade in grades.items()
    ]
    await register_licensing_assessors(register, LICENSING, NOW - timedelta(days=400), people)
    directs = RecordInterest(DIRECTOR, LSP, date(2020, 1, 1))
    await record_interest(register, LICENSING, NOW - timedelta(days=399), directs)


async def more_schemes(register: Register) -> None:
    """A newer version of the scheme in scope, and another scheme."""
    scheme = RegisterScheme(
        "SKM-000124", SchemeKind.KKNI, "62090", "2514", registration_prefix="TIK", kkni_level=4, sector="PRESS"
    )
    await register_schemes(register, CERTIFICATION, NOW - timedelta(days=300), [scheme])
    units = (SchemeUnit(UNITS[0], "Menggunakan struktur data"),)
    versions = [
        RatifyVersion(SCHEME, 3, "Pemrogram Web Muda", units, "Junior Web Programmer"),
        RatifyVersion("SKM-000124", 1, "Wartawan Muda", units, "Junior Journalist"),
    ]
    await ratify_versions(register, CERTIFICATION, NOW - timedelta(days=299), versions)


async def press_candidate(register: Register, name: str = "LSP Pers Contoh") -> str:
    """A candidate for the press; returns its code."""
    request = RegisterCandidate(f"candidate {name}", name, LspType.P3, "31", sector="PRESS")
    return await register_candidate(register, LICENSING, NOW - timedelta(days=200), request)


async def first_application(register: Register, candidate: str, schemes: tuple[str, ...] = (OTHER_SCHEME,)) -> str:
    """A draft for a first licence; returns its number."""
    request = FileLicenceApplication(f"first {candidate}", LicenceKind.INITIAL, candidate=candidate, schemes=schemes)
    number = await file_licence_application(register, LICENSING, NOW - timedelta(days=190), request)
    await documents(register, number, LicenceKind.INITIAL)
    return number


async def renewal(register: Register, licence_number: str = LSP, actor: Actor = OFFICER) -> str:
    """A draft for a renewal; returns its number."""
    request = FileLicenceApplication(f"renewal {licence_number}", LicenceKind.RENEWAL, renews=licence_number)
    number = await file_licence_application(register, actor, NOW - timedelta(days=30), request)
    await documents(register, number, LicenceKind.RENEWAL)
    return number


async def documents(register: Register, number: str, kind: LicenceKind) -> None:
    """File whatever an application of the kind needs."""
    for each in sorted(REQUIRED[kind]):
        sha256 = hashlib.sha256(f"{number} {each}".encode()).hexdigest()
        await file_licence_document(
            register, LICENSING, NOW - timedelta(days=29), FileLicenceDocument(number, each, sha256)
        )


async def advanced(register: Register, number: str, *acts: ApplicationAct, days_ago: int = 20) -> None:
    """Take simple steps of an application, one a day."""
    for day, act in enumerate(acts):
        request = AdvanceLicenceApplication(number, act, "Berkas belum lengkap")
        await advance_licence_application(register, LICENSING, NOW - timedelta(days=days_ago - day), request)


async def in_plenary(register: Register, number: str, team: tuple[str, ...] = (LEAD, ASSESSOR, OBSERVER)) -> None:
    """Bring a draft before the plenary, with the team's recommendation."""
    await advanced(register, number, ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    visit = AssignTeam(number, (NOW - timedelta(days=10)).date(), team)
    await assign_team(register, LICENSING, NOW - timedelta(days=15), visit)
    report = ReportFieldAssessment(number, team[0], is_recommended=True, report="Memenuhi syarat.")
    await report_field_assessment(register, LICENSING, NOW - timedelta(days=8), report)


async def recommended(register: Register, about: str, *bodies: str) -> None:
    """Bodies recommend a candidate or an LSP, each by a letter numbered for it."""
    for body in bodies:
        letter = RecordRecommendation(
            f"{body} {about}",
            body,
            f"{body}/{about}",
            about,
            date(2026, 1, 15),
            RecommendationDecision.RECOMMENDED,
        )
        await record_recommendation(register, LICENSING, NOW - timedelta(days=100), letter)


def granting(number: str, licence_number: str | None = PRESS_LSP) -> GrantApplication:
    """The plenary's decision to license."""
    return GrantApplication(number, "KEP.0300/BNSP/V/2026", date(2026, 5, 4), date(2026, 5, 5), licence_number)


async def press_lsp(register: Register) -> str:
    """A press LSP, recommended and licensed last week; returns its licence number."""
    code = await press_candidate(register)
    number = await first_application(register, code)
    await recommended(register, code, "DEWAN_PERS", "KOMINFO")
    await in_plenary(register, number)
    return await grant_application(register, LICENSING, NOW - timedelta(days=7), granting(number))


ITEMS = (
    ScopeChangeItem(ScopeChangeAction.ADD, OTHER_SCHEME),
    ScopeChangeItem(ScopeChangeAction.ADJUST, SCHEME_VERSION, NEXT_VERSION),
)


async def scope_change(register: Register, key: str = "prl", items: tuple[ScopeChangeItem, ...] = ITEMS) -> str:
    """A draft of the LSP of the small register; returns its number."""
    request = FileScopeChange(key, LSP, items)
    return await file_scope_change(register, OFFICER, NOW - timedelta(days=40), request)


async def scope_change_in_verification(register: Register, key: str = "prl", verifier: Actor = VERIFIER) -> str:
    """A scope change that waits for its verifier."""
    number = await scope_change(register, key)
    await submit_scope_change(register, OFFICER, NOW - timedelta(days=39), number)
    await assign_verifier(register, LICENSING, NOW - timedelta(days=38), AssignVerifier(number, verifier.subject))
    return number


async def surveillance(register: Register, licence_number: str = LSP, planned_on: date = date(2026, 3, 2)) -> str:
    """A surveillance that took place as planned; returns its number."""
    plan = PlanSurveillance(f"{licence_number} {planned_on}", licence_number, planned_on, LEAD)
    number = await plan_surveillance(register, LICENSING, NOW - timedelta(days=120), plan)
    await notify_surveillance(register, LICENSING, NOW - timedelta(days=110), number)
    visit = ConductSurveillance(number, planned_on)
    await conduct_surveillance(register, LICENSING, NOW - timedelta(days=1), visit)
    return number

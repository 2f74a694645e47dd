"""What the tests of certification add to the small register: blanks, packages, appeals, a construction scheme.

Everything is done through the services. Persons and numbers are invented.
"""

from dataclasses import replace
from datetime import date, timedelta

from models.rules.assessments import Outcome
from models.rules.blanks import BlankRequestAct
from models.rules.construction import ConstructionDetails
from models.rules.funded_packages import FundedPackageAct
from models.rules.schemes import SchemeKind
from models.services.blanks.advance_blank_request import AdvanceBlankRequest, advance_blank_request
from models.services.blanks.approve_blank_request import ApproveBlankRequest, approve_blank_request
from models.services.blanks.file_blank_request import FileBlankRequest, file_blank_request
from models.services.blanks.stock_blanks import ShipBlanks, StockBlanks, ship_blanks, stock_blanks
from models.services.certification.decide_assessment import DecideAssessment, decide_assessment
from models.services.certification.record_assessment import AssessedUnit, record_assessment
from models.services.funded_packages.award_packages import (
    AdvancePackage,
    AwardPackages,
    advance_package,
    award_packages,
)
from models.services.funded_packages.propose_packages import ProposePackages, propose_packages
from models.services.funded_packages.run_package import (
    AddCandidates,
    ReportPackage,
    StartPackage,
    add_candidates,
    report_package,
    start_package,
)
from models.services.issuing import IssueCertificate, IssuedCertificate, issue_certificate
from models.services.people.register_assessor import RegisterAssessor, register_assessors
from models.services.recommendations.register_partner_body import RegisterPartnerBody, register_partner_bodies
from models.services.register import Register
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from tests.licensing import QUALITY
from tests.register import (
    BUDI,
    CERTIFICATION,
    LICENSING,
    LSP,
    NOW,
    OFFICER,
    OTHER_DECIDER,
    OTHER_LSP,
    OTHER_OFFICER,
    SARI,
    SCHEME_VERSION,
    SITE,
    UNITS,
    SmallRegister,
    assessment_request,
    decided_assessment,
    person,
    site_used,
)

ROAD_SCHEME = "SKM-000201"
BRIDGE_SCHEME = "SKM-000202"
RAHMAT = "MET.000.000050 2025"
ROAD = ConstructionDetails("Sipil", "Jalan", "Operator", 3, "Pelaksana Lapangan Pekerjaan Jalan", "Jakarta")
BRIDGE = replace(ROAD, subclassification="Jembatan", qualification="Teknisi", level=6, occupation="Pelaksana Jembatan")
FIRST_BLANK = "00000101"


def blank_request(assessment_ids: tuple[int, ...], quantity: int, number: int = 1) -> FileBlankRequest:
    """Return a request for blanks; `number` makes its key and its letter."""
    return FileBlankRequest(
        idempotency_key=f"blanks-{number}",
        licence_number=LSP,
        scheme_version=SCHEME_VERSION,
        letter_number=f"{number:03}/LSP-TC/V/2026",
        letter_date=date(2026, 5, 8),
        minutes_date=date(2026, 5, 5),
        assessment_ids=assessment_ids,
        quantity=quantity,
    )


async def assessed(small: SmallRegister, competent: int, not_yet: int, first: int = 2) -> tuple[int, ...]:
    """Decide about so many more people, and return the ids of their assessments."""
    outcomes = [Outcome.COMPETENT] * competent + [Outcome.NOT_YET_COMPETENT] * not_yet
    return tuple(
        [
            await decided_assessment(small.register, number, person(number), outcome)
            for number, outcome in enumerate(outcomes, start=first)
        ]
    )


async def shipped_blanks(small: SmallRegister, assessment_ids: tuple[int, ...], quantity: int) -> str:
    """Stock, request, verify, approve and ship blanks from `FIRST_BLANK`; return the request's number."""
    register = small.register
    await stock_blanks(register, CERTIFICATION, NOW, StockBlanks("stock-1", FIRST_BLANK, quantity))
    number = await file_blank_request(register, OFFICER, NOW, blank_request(assessment_ids, quantity))
    verify = AdvanceBlankRequest(number, BlankRequestAct.VERIFY)
    await advance_blank_request(register, CERTIFICATION, NOW, verify)
    await approve_blank_request(register, CERTIFICATION, NOW, ApproveBlankRequest(number, quantity))
    await ship_blanks(register, CERTIFICATION, NOW, ShipBlanks(number, FIRST_BLANK))
    return number


async def received_blanks(small: SmallRegister, assessment_ids: tuple[int, ...], quantity: int) -> str:
    """The same, and the LSP has them."""
    number = await shipped_blanks(small, assessment_ids, quantity)
    receive = AdvanceBlankRequest(number, BlankRequestAct.RECEIVE)
    await advance_blank_request(small.register, OFFICER, NOW, receive)
    return number


async def construction_register(register: Register) -> None:
    """Let the construction LSP certify two schemes: one that is valid for a year, and one for five."""
    partners = [RegisterPartnerBody("LPJK", "LPJK", "Construction Services Board", ("CONSTRUCTION",))]
    await register_partner_bodies(register, QUALITY, NOW - timedelta(days=700), partners)
    await _construction_scheme(register, ROAD_SCHEME, level=3, years=1)
    await _construction_scheme(register, BRIDGE_SCHEME, level=6, years=5)
    schemes, begun = (ROAD_SCHEME, BRIDGE_SCHEME), date(2025, 1, 15)
    rahmat = RegisterAssessor(RAHMAT, "Rahmat Hidayat", "31", begun, schemes, (OTHER_LSP,), subject="rahmat")
    await register_assessors(register, CERTIFICATION, NOW - timedelta(days=480), [rahmat])


async def _construction_scheme(register: Register, code: str, level: int, years: int) -> None:
    before = NOW - timedelta(days=690)
    scheme = RegisterScheme(code, SchemeKind.KKNI, "42101", "3112", "F", kkni_level=level, sector="CONSTRUCTION")
    await register_schemes(register, CERTIFICATION, before, [scheme])
    units = (SchemeUnit(UNITS[0], "Menggunakan struktur data", "Use data structures"),)
    version = RatifyVersion(code, 1, f"Pelaksana Konstruksi {level}", units, validity_years=years)
    await ratify_versions(register, CERTIFICATION, before, [version])
    await add_to_scope(register, LICENSING, before, [AddToScope(OTHER_LSP, f"{code}@1", date(2024, 9, 1))])
    await site_used(register, OTHER_OFFICER, code)


async def construction_certificate(
    register: Register, number: int, scheme: str = ROAD_SCHEME, details: ConstructionDetails = ROAD
) -> IssuedCertificate:
    """Assess a person for construction, decide, and issue the certificate."""
    request = replace(
        assessment_request(number, person(number)),
        licence_number=OTHER_LSP,
        scheme_version=f"{scheme}@1",
        assessors=(RAHMAT,),
        units=(AssessedUnit(UNITS[0], Outcome.COMPETENT),),
    )
    assessment_id = await record_assessment(register, OTHER_OFFICER, NOW - timedelta(days=6), request)
    decision = DecideAssessment(assessment_id, Outcome.COMPETENT)
    await decide_assessment(register, OTHER_DECIDER, NOW - timedelta(days=3), decision)
    issue = IssueCertificate(f"issue-{number}", assessment_id, construction=details)
    return await issue_certificate(register, OTHER_OFFICER, NOW, issue)


async def awarded_packages(small: SmallRegister, packages: int) -> list[str]:
    """Propose, verify and award packages to the LSP of the small register; return their numbers."""
    register = small.register
    proposal = ProposePackages("propose-1", LSP, SCHEME_VERSION, 2026, packages)
    numbers = await propose_packages(register, OFFICER, NOW, proposal)
    for number in numbers:
        await advance_package(register, CERTIFICATION, NOW, AdvancePackage(number, FundedPackageAct.VERIFY))
    award = AwardPackages("KEP.0201/BNSP/III/2026", tuple(numbers))
    await award_packages(register, CERTIFICATION, NOW, award)
    return numbers


async def package_year(small: SmallRegister) -> list[str]:
    """Four packages: one reported with three candidates, one that runs, one only awarded, one rejected."""
    register = small.register
    reported, running, _awarded = numbers = await awarded_packages(small, 3)
    await start_package(register, OFFICER, NOW, StartPackage(reported, SITE, (BUDI, SARI)))
    ids = (small.assessment_id, *await assessed(small, competent=1, not_yet=1))
    await add_candidates(register, OFFICER, NOW, AddCandidates(reported, ids))
    await report_package(register, OFFICER, NOW, ReportPackage(reported, "Tujuh belas asesi tidak hadir"))
    await start_package(register, OFFICER, NOW, StartPackage(running, SITE, (BUDI,)))
    more = ProposePackages("propose-2", LSP, SCHEME_VERSION, 2026, 1)
    (rejected,) = await propose_packages(register, OFFICER, NOW, more)
    reject = AdvancePackage(rejected, FundedPackageAct.REJECT, "Pagu sudah habis")
    await advance_package(register, CERTIFICATION, NOW, reject)
    return [*numbers, rejected]

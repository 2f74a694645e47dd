"""Each invariant of the certification registers finds what breaks it: one change behind the services' back."""

from pathlib import Path
from typing import NamedTuple

import pytest
from tortoise.context import require_context

from models.queries.invariants import appeals, applications, blanks, construction, funded_packages
from models.queries.registry_check import check_registry
from models.rules.actors import Actor, Role
from models.rules.appeals import AppealVerdict
from models.rules.applications import ApplicationPurpose
from models.rules.complaints import ComplaintVerdict
from models.services.appeals.decide_appeal import AppointPanel, DecideAppeal, appoint_panel, decide_appeal
from models.services.appeals.file_appeal import FileAppeal, file_appeal
from models.services.applications.assess_oneself import AssessOneself, UnitAnswer, assess_oneself
from models.services.applications.file_application import FileApplication, file_application
from models.services.complaints.file_complaint import FileComplaint, file_complaint
from models.services.complaints.handle_complaint import CloseComplaint, close_complaint
from models.services.issuing import IssueCertificate, issue_certificate
from models.services.register import Register
from tests.certification import (
    FIRST_BLANK,
    assessed,
    construction_certificate,
    construction_register,
    package_year,
    received_blanks,
)
from tests.models.services.walking import on_a_copy, prepare
from tests.register import DECIDER, LSP, NOW, OFFICER, SCHEME_VERSION, UNITS, person, small_register

MODULES = (appeals, applications, blanks, construction, funded_packages)
INVARIANTS = {each.name: each for module in MODULES for each in module.INVARIANTS}
COLLEAGUE = Actor("desi", frozenset({Role.LSP_OFFICER}), lsp=LSP)
TUTI = Actor("tuti", frozenset({Role.LSP_DECIDER}), lsp=LSP)
PANEL = ("tuti", "tono", "tari")
SITI = "TIK.9001.00001.2026"
APPEAL, APPLICATION, COMPLAINT = "BDG-000001", "APL-000001", "KLH-000001"
REQUEST, PACKAGE = "BLK-000001", "PSKK-2026-000001"


class Breach(NamedTuple):
    """A change, what it breaks, and what is told about it."""

    invariant: str
    found: str
    statement: str


BREACHES = (
    Breach("at least three people hear an appeal", APPEAL, "DELETE FROM appeal_panel_member WHERE subject = 'tari'"),
    Breach(
        "nobody hears the appeal of a person whom he or she assessed",
        APPEAL,
        "UPDATE appeal_panel_member SET subject = 'budi' WHERE subject = 'tari'",
    ),
    Breach("an appeal is decided by a member of its panel", APPEAL, "UPDATE appeal SET decided_by = 'dina'"),
    Breach(
        "an appeal that is upheld changes the decision", APPEAL, "UPDATE assessment SET decision = 'NOT_YET_COMPETENT'"
    ),
    Breach("the events of a application lead to its status", APPLICATION, "UPDATE application SET status = 'DECLINED'"),
    Breach("the events of a complaint lead to its status", COMPLAINT, "UPDATE complaint SET status = 'IN_HANDLING'"),
    Breach(
        "an application is assessed as it was applied for",
        APPLICATION,
        "UPDATE application SET status = 'ASSESSED', assessment_id = 1",
    ),
    Breach(
        "who was self-assessed answered for every core unit",
        APPLICATION,
        "DELETE FROM self_assessment_answer WHERE id = 1",
    ),
    Breach(
        "a self-assessment answers for units of the scheme version only",
        APPLICATION,
        "UPDATE application SET status = 'APPLIED'",
    ),
    Breach("an application that is scheduled has its day", APPLICATION, "UPDATE application SET status = 'SCHEDULED'"),
    Breach(
        "a person has one open application for the same",
        "APL-000002",
        "INSERT INTO application (number, lsp_id, scheme_version_id, holder_id, purpose, status, created_at) "
        "SELECT 'APL-000002', lsp_id, scheme_version_id, holder_id, purpose, 'APPLIED', created_at FROM application",
    ),
    Breach("a complaint that is closed has its answer", COMPLAINT, "UPDATE complaint SET status = 'RECEIVED'"),
    Breach(
        "a complaint is closed by another than who brought it", COMPLAINT, "UPDATE complaint SET received_by = 'desi'"
    ),
    Breach(
        "a used blank carries the certificate that names it",
        FIRST_BLANK,
        f"UPDATE certificate SET blank_number = NULL WHERE registration_number = '{SITI}'",
    ),
    Breach(
        "a certificate that names a known blank uses it",
        FIRST_BLANK,
        "UPDATE certificate_blank SET status = 'RECEIVED', certificate_id = NULL",
    ),
    Breach(
        "a blank carries a certificate of the LSP that it was sent to",
        FIRST_BLANK,
        "UPDATE blank_request SET lsp_id = 2",
    ),
    Breach("as many blanks are shipped as were approved", REQUEST, "UPDATE blank_request SET quantity_approved = 0"),
    Breach(
        "no more blanks are approved than people are competent",
        REQUEST,
        "UPDATE assessment SET decision = 'NOT_YET_COMPETENT'",
    ),
    Breach(
        "a request for blanks lists decided assessments of its LSP and scheme version",
        REQUEST,
        "UPDATE blank_request SET lsp_id = 2",
    ),
    Breach("blanks are received with their request", FIRST_BLANK, "UPDATE blank_request SET status = 'SHIPPED'"),
    Breach(
        "a construction certificate, and no other, has a construction part",
        "F.9002.00001.2026",
        "DELETE FROM construction_entry",
    ),
    Breach(
        "LPJK records a certificate once",
        "F.9002.00001.2026",
        "UPDATE construction_entry SET state = 'RECORDED', lpjk_registration_number = 'F 1', recorded_at = created_at",
    ),
    Breach(
        "a package holds twenty candidates and two assessors at most",
        PACKAGE,
        "INSERT INTO funded_package_assessor (package_id, assessor_id) SELECT 1, 3",
    ),
    Breach(
        "a package that was reported is twenty by two, or says why not",
        PACKAGE,
        "UPDATE funded_package SET deviation_reason = NULL",
    ),
    Breach("a package has people once it runs", PACKAGE, "UPDATE funded_package SET status = 'AWARDED' WHERE id = 1"),
    Breach(
        "a package pays for assessments of its LSP and scheme version", PACKAGE, "UPDATE funded_package SET lsp_id = 2"
    ),
)


async def everything() -> None:
    """A small register with something of each register in it, and whole."""
    small = await small_register()
    register = small.register
    await received_blanks(small, (small.assessment_id,), 1)
    issue = IssueCertificate("issue-1", small.assessment_id, blank_number=FIRST_BLANK)
    await issue_certificate(register, OFFICER, NOW, issue)
    await construction_register(register)
    await construction_certificate(register, 100)
    await package_year(small)
    (failed,) = await assessed(small, competent=0, not_yet=1, first=200)
    await appealed(register, failed)
    await applied_and_complained(register)
    await check_registry()


async def appealed(register: Register, assessment_id: int) -> None:
    number = await file_appeal(register, OFFICER, NOW, FileAppeal("appeal", assessment_id, "Bukti tidak dilihat"))
    await appoint_panel(register, DECIDER, NOW, AppointPanel(number, PANEL))
    await decide_appeal(register, TUTI, NOW, DecideAppeal(number, AppealVerdict.UPHOLD, "SK.07/DIR/2026"))


async def applied_and_complained(register: Register) -> None:
    asked = FileApplication("k", LSP, SCHEME_VERSION, ApplicationPurpose.CERTIFICATION, person(300))
    number = await file_application(register, OFFICER, NOW, asked)
    answers = tuple(UnitAnswer(code, is_able=True) for code in UNITS)
    await assess_oneself(register, OFFICER, NOW, AssessOneself(number, answers))
    complaint = await file_complaint(register, OFFICER, NOW, FileComplaint("k", LSP, "Terlambat"))
    await close_complaint(register, COLLEAGUE, NOW, CloseComplaint(complaint, ComplaintVerdict.REJECT, "Tidak"))


@pytest.fixture(scope="module")
def whole(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(migrated_sqlite, tmp_path_factory.mktemp("certification"), everything)


def test_every_invariant_is_broken_by_a_test() -> None:
    assert {each.invariant for each in BREACHES} == set(INVARIANTS)


@pytest.mark.parametrize("breach", BREACHES, ids=lambda breach: breach.invariant)
def test_an_invariant_finds_what_breaks_it(whole: Path, breach: Breach) -> None:
    async def break_it() -> None:
        await require_context().db().execute_query(breach.statement)
        told = await INVARIANTS[breach.invariant].violations()
        assert f"{breach.invariant}: {breach.found}" in told

    on_a_copy(whole, break_it)

"""Licence applications, scope changes and surveillances walk their life cycles at random."""

from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.rules.licence_applications import LICENCE_APPLICATION, ApplicationAct
from models.rules.scope_changes import SCOPE_CHANGE_APPLICATION
from models.rules.surveillances import SURVEILLANCE, FindingGrade, SurveillanceRecommendation
from models.services.licensing.advance_licence_application import AdvanceLicenceApplication, advance_licence_application
from models.services.licensing.assess_in_field import (
    AssignTeam,
    ReportFieldAssessment,
    assign_team,
    report_field_assessment,
)
from models.services.licensing.decide_licence_application import (
    GrantApplication,
    RejectApplication,
    grant_application,
    reject_application,
)
from models.services.register import Register
from models.services.scope_changes.decide_scope_change import (
    ApproveScopeChange,
    RejectScopeChange,
    approve_scope_change,
    put_scope_change_into_effect,
    reject_scope_change,
)
from models.services.scope_changes.file_scope_change import submit_scope_change
from models.services.scope_changes.verify_scope_change import (
    AssignVerifier,
    VerificationSheet,
    VerifySchemes,
    assign_verifier,
    verify_schemes,
)
from models.services.surveillance.plan_surveillance import PlanSurveillance, notify_surveillance, plan_surveillance
from models.services.surveillance.record_surveillance import (
    CloseFinding,
    ConductSurveillance,
    Finding,
    RecordSurveillance,
    close_finding,
    close_surveillance,
    conduct_surveillance,
    record_surveillance,
)
from models.tables.licence_applications import LicenceApplication
from models.tables.scope_changes import ScopeChange
from models.tables.surveillances import Surveillance, SurveillanceFinding
from tests.licensing import (
    ASSESSOR,
    LEAD,
    NEXT_VERSION,
    OTHER_SCHEME,
    PRESS_LSP,
    VERIFIER,
    first_application,
    licensing_assessors,
    more_schemes,
    partner_bodies,
    press_candidate,
    recommended,
    renewal,
    scope_change,
)
from tests.models.services.walking import Act, Walk, on_a_copy, prepare
from tests.register import LICENSING, LSP, OFFICER, keys_of_tests, small_register

EXAMPLES = settings(max_examples=12, deadline=None, derandomize=True)


def steps(acts: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(acts), max_size=14)


def likely(acts: list[str], usual: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    """Any acts; or the usual way, up to somewhere, and then any."""
    onward = st.integers(0, len(usual)).flatmap(lambda end: steps(acts).map(lambda rest: [*usual[:end], *rest[:5]]))
    return st.one_of(steps(acts), onward)


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    async def fill() -> None:
        register = (await small_register()).register
        await partner_bodies(register)
        await licensing_assessors(register)
        await more_schemes(register)
        await recommended(register, await press_candidate(register), "DEWAN_PERS", "KOMINFO")

    return prepare(migrated_sqlite, tmp_path_factory.mktemp("licensing"), fill)


APPLICATION_ACTS = sorted({step.act for step in LICENCE_APPLICATION.steps})
TO_THE_PLENARY = ("SUBMIT", "REVIEW_DOCUMENTS", "ASSIGN_FIELD_ASSESSMENT", "REPORT_FIELD_ASSESSMENT", "GRANT")


@EXAMPLES
@given(names=likely(APPLICATION_ACTS, TO_THE_PLENARY), is_first=st.booleans())
@example(names=["SUBMIT", "RETURN", *TO_THE_PLENARY], is_first=True)
@example(names=[*TO_THE_PLENARY], is_first=False)
def test_a_licence_application(prepared: Path, names: list[str], is_first: bool) -> None:  # noqa: FBT001 - drawn
    async def walk() -> None:
        register = keys_of_tests()
        number = await (first_application(register, "CLSP-000001") if is_first else renewal(register))
        acts = application_acts(register, number, is_first=is_first)

        async def status() -> object:
            return (await LicenceApplication.get(number=number)).status

        await Walk(LICENCE_APPLICATION, acts, status).go(names)

    on_a_copy(prepared, walk)


def application_acts(register: Register, number: str, *, is_first: bool) -> dict[str, Act]:
    def simple(act: ApplicationAct) -> Act:
        request = AdvanceLicenceApplication(number, act, "Alasan")
        return lambda now: advance_licence_application(register, LICENSING, now, request)

    grant = GrantApplication(
        number, "KEP.0400/BNSP/V/2026", date(2026, 5, 1), date(2028, 3, 1), PRESS_LSP if is_first else None
    )
    report = ReportFieldAssessment(number, ASSESSOR, is_recommended=True, report="Baik.")
    return {
        **{act.value: simple(act) for act in ApplicationAct},
        "ASSIGN_FIELD_ASSESSMENT": lambda now: assign_team(
            register, LICENSING, now, AssignTeam(number, now.date(), (LEAD, ASSESSOR))
        ),
        "REPORT_FIELD_ASSESSMENT": lambda now: report_field_assessment(register, LICENSING, now, report),
        "GRANT": lambda now: grant_application(register, LICENSING, now, grant),
        "REJECT": lambda now: reject_application(register, LICENSING, now, RejectApplication(number, "Tidak")),
    }


CHANGE_ACTS = sorted({step.act for step in SCOPE_CHANGE_APPLICATION.steps})
TO_EFFECT = ("SUBMIT", "ASSIGN_VERIFIER", "VERIFY_SCHEMES", "APPROVE", "TAKE_EFFECT")


@EXAMPLES
@given(names=likely(CHANGE_ACTS, TO_EFFECT))
@example(names=[*TO_EFFECT])
def test_a_scope_change(prepared: Path, names: list[str]) -> None:
    async def walk() -> None:
        register = keys_of_tests()
        number = await scope_change(register)

        async def status() -> object:
            return (await ScopeChange.get(number=number)).status

        await Walk(SCOPE_CHANGE_APPLICATION, scope_change_acts(register, number), status).go(names)

    on_a_copy(prepared, walk)


def scope_change_acts(register: Register, number: str) -> dict[str, Act]:
    sheets = (VerificationSheet(OTHER_SCHEME, "LVS-1"), VerificationSheet(NEXT_VERSION, "LVS-2"))
    assigned = AssignVerifier(number, VERIFIER.subject)
    return {
        "SUBMIT": lambda now: submit_scope_change(register, OFFICER, now, number),
        "ASSIGN_VERIFIER": lambda now: assign_verifier(register, LICENSING, now, assigned),
        "VERIFY_SCHEMES": lambda now: verify_schemes(register, VERIFIER, now, VerifySchemes(number, sheets)),
        "APPROVE": lambda now: approve_scope_change(register, LICENSING, now, ApproveScopeChange(number, now.date())),
        "REJECT": lambda now: reject_scope_change(register, LICENSING, now, RejectScopeChange(number, "Tidak")),
        "TAKE_EFFECT": lambda now: put_scope_change_into_effect(register, LICENSING, now, number),
    }


MEND = "MEND"
"""Closing a finding is no step of the surveillance; it is what lets it be closed."""
SURVEILLANCE_ACTS = [*sorted({step.act for step in SURVEILLANCE.steps}), MEND]
TO_CLOSED = ("NOTIFY", "CONDUCT", "REPORT_FINDINGS", MEND, "CLOSE")


@EXAMPLES
@given(names=likely(SURVEILLANCE_ACTS, TO_CLOSED))
@example(names=["NOTIFY", "CONDUCT", "REPORT_FINDINGS", "CLOSE", MEND, "CLOSE"])
def test_a_surveillance(prepared: Path, names: list[str]) -> None:
    async def walk() -> None:
        register = keys_of_tests()
        plan = PlanSurveillance("plan", LSP, date(2026, 5, 1), LEAD)
        number = await plan_surveillance(register, LICENSING, datetime.fromisoformat("2026-04-01T00:00:00Z"), plan)
        await watched(register, number, names)

    on_a_copy(prepared, walk)


async def watched(register: Register, number: str, names: list[str]) -> None:
    """Walk with an eye on the findings: while one is open, the surveillance is not closed."""
    acts = surveillance_acts(register, number)
    state, moment = SURVEILLANCE.start, datetime.fromisoformat("2026-05-11T03:00:00Z")

    async def status() -> object:
        return (await Surveillance.get(number=number)).status

    for day, name in enumerate(names):
        is_open = await SurveillanceFinding.filter(closed_on=None).exists()
        if name == MEND:
            if is_open:
                await close_finding(register, LICENSING, moment, CloseFinding(number, 1))
            continue
        walk = Walk(SURVEILLANCE, acts, status, refuses=partial(is_kept_open, is_open))
        state = await walk.step(state, name, moment + timedelta(days=day))


def is_kept_open(is_open: bool, act: str) -> bool:  # noqa: FBT001 - bound to what was just read
    return is_open and act == "CLOSE"


def surveillance_acts(register: Register, number: str) -> dict[str, Act]:
    def report(*findings: Finding) -> Act:
        request = RecordSurveillance(number, SurveillanceRecommendation.MAINTAIN, "LAP/1", findings)
        return lambda now: record_surveillance(register, LICENSING, now, request)

    finding = Finding("5.1", FindingGrade.MAJOR, "Belum lengkap", date(2026, 12, 1))
    visit = ConductSurveillance(number, date(2026, 5, 1))
    return {
        "NOTIFY": lambda now: notify_surveillance(register, LICENSING, now, number),
        "CONDUCT": lambda now: conduct_surveillance(register, LICENSING, now, visit),
        "REPORT_FINDINGS": report(finding),
        "REPORT_NO_FINDINGS": report(),
        "CLOSE": lambda now: close_surveillance(register, LICENSING, now, number),
    }

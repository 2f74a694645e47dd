"""The rules about people: each refusal, the calendar of their certificates, and who may decide."""

from datetime import date, timedelta

import pytest

from models.rules.actors import Actor, Role
from models.rules.assessor_candidates import AssessorSponsor, VerificationSheetMissing, check_sponsor
from models.rules.assessor_recognitions import RecognitionKind, check_job_title, check_recognises
from models.rules.assessors import AssessorState, AssessorStatus, state_on
from models.rules.dated_steps import StepsOutOfOrder, check_in_order
from models.rules.impartiality import DecidesInOwnCase, check_not_own_case
from models.rules.master_assessors import (
    MASTER_ASSESSOR,
    CertificationOutcome,
    MasterAssessorAct,
    MasterAssessorStatus,
    NotAnIntern,
    SupervisorNotCertified,
    check_intern,
    check_supervisor,
)
from models.rules.recertifications import (
    DATED,
    RECERTIFICATION,
    PlenaryOutcome,
    RecertificationAct,
    Validity,
    renewed,
)
from models.rules.violations import InvalidInput, NotPermitted

TODAY = date(2026, 5, 11)
PRESENT = Validity(date(2023, 2, 1), date(2026, 2, 1))


@pytest.mark.parametrize(
    ("status", "until", "state"),
    [
        (AssessorStatus.ACTIVE, TODAY - timedelta(days=1), AssessorState.EXPIRED),
        (AssessorStatus.ACTIVE, TODAY, AssessorState.EXPIRING),
        (AssessorStatus.ACTIVE, TODAY + timedelta(days=90), AssessorState.EXPIRING),
        (AssessorStatus.ACTIVE, TODAY + timedelta(days=91), AssessorState.ACTIVE),
        (AssessorStatus.SUSPENDED, TODAY - timedelta(days=1), AssessorState.SUSPENDED),
        (AssessorStatus.REVOKED, TODAY + timedelta(days=91), AssessorState.REVOKED),
    ],
)
def test_how_an_assessor_stands(status: AssessorStatus, until: date, state: AssessorState) -> None:
    assert state_on(status, until, TODAY) is state


@pytest.mark.parametrize(
    ("decided_on", "renewal"),
    [
        (date(2026, 1, 10), Validity(date(2023, 2, 1), date(2029, 2, 1))),
        (date(2026, 2, 1), Validity(date(2023, 2, 1), date(2029, 2, 1))),
        (date(2026, 2, 2), Validity(date(2026, 2, 2), date(2029, 2, 2))),
    ],
)
def test_a_certificate_is_extended_or_begins_anew(decided_on: date, renewal: Validity) -> None:
    assert renewed(PRESENT, decided_on, 3) == renewal


def test_the_acts_that_callers_name_are_those_of_the_life_cycles() -> None:
    recertification = {*map(str, RecertificationAct), *map(str, PlenaryOutcome)}
    assert recertification == {step.act for step in RECERTIFICATION.steps}
    assert {*map(str, MasterAssessorAct), *map(str, CertificationOutcome)} == {
        step.act for step in MASTER_ASSESSOR.steps
    }
    assert recertification - DATED.keys() == {"MARK_ABSENT"}


@pytest.mark.parametrize("day", [date(2026, 1, 1), TODAY])
def test_both_ends_are_in_order(day: date) -> None:
    check_in_order("APPLY", day, date(2026, 1, 1), TODAY)


@pytest.mark.parametrize("day", [date(2025, 12, 31), TODAY + timedelta(days=1)])
def test_a_day_out_of_order_is_refused_with_its_bounds(day: date) -> None:
    with pytest.raises(StepsOutOfOrder) as refusal:
        check_in_order("APPLY", day, date(2026, 1, 1), TODAY)
    assert str(refusal.value) == f"APPLY on {day} does not lie between 2026-01-01 and 2026-05-11."


def test_nobody_decides_in_the_own_case() -> None:
    check_not_own_case("MET.000.000042 2025", "rina", {"budi"})
    with pytest.raises(DecidesInOwnCase):
        check_not_own_case("MET.000.000042 2025", "budi", {"budi"})


@pytest.mark.parametrize("status", list(MasterAssessorStatus))
def test_sessions_belong_to_interns(status: MasterAssessorStatus) -> None:
    if status in (MasterAssessorStatus.INTERN, MasterAssessorStatus.NOT_YET_COMPETENT):
        check_intern("MET.000.000042 2025", status)
    else:
        with pytest.raises(NotAnIntern):
            check_intern("MET.000.000042 2025", status)


def test_a_supervisor_is_certified_on_the_day_by_any_certificate() -> None:
    terms = [(date(2020, 1, 1), date(2023, 1, 1)), (date(2024, 1, 1), date(2027, 1, 1))]
    for day in (date(2020, 1, 1), date(2023, 1, 1), date(2025, 6, 1)):
        check_supervisor("MET.000.000043 2025", terms, day)
    for day in (date(2019, 12, 31), date(2023, 6, 1)):
        with pytest.raises(SupervisorNotCertified):
            check_supervisor("MET.000.000043 2025", terms, day)


def test_only_a_body_without_a_licence_needs_a_sheet() -> None:
    check_sponsor(AssessorSponsor.STATE_BODY, "Kementerian", None)
    check_sponsor(AssessorSponsor.LSP_CANDIDATE, "LSP Baru", "LVS-01")
    for missing in (None, ""):
        with pytest.raises(VerificationSheetMissing):
            check_sponsor(AssessorSponsor.LSP_CANDIDATE, "LSP Baru", missing)


def test_each_recognition_has_its_body() -> None:
    lpjk = Actor("lpjk", frozenset({Role.PARTNER}), partner="LPJK")
    check_recognises(lpjk, RecognitionKind.RECORDED_AT_LPJK)
    check_recognises(Actor("rina", frozenset({Role.BNSP_CERTIFICATION})), RecognitionKind.RECORDED_AT_LPJK)
    for actor in (lpjk, Actor("dewi", frozenset({Role.LSP_OFFICER}), lsp="BNSP-LSP-9001-ID")):
        with pytest.raises(NotPermitted):
            check_recognises(actor, RecognitionKind.ASEAN_NATIONAL_ASSESSOR)


@pytest.mark.parametrize(
    ("kind", "title"),
    [(RecognitionKind.ASEAN_NATIONAL_ASSESSOR, None), (RecognitionKind.RECORDED_AT_LPJK, "Tukang")],
)
def test_a_job_title_belongs_to_asean(kind: RecognitionKind, title: str | None) -> None:
    with pytest.raises(InvalidInput):
        check_job_title(kind, title)

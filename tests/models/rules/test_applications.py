"""Applications for certification, complaints and documents of licence applications: what is refused, and to whom."""

from datetime import date

import pytest

from models.rules.actors import Actor, Role
from models.rules.applications import (
    ApplicationAct,
    ApplicationOpen,
    AppliedFor,
    AssessedOtherwise,
    SelfAssessmentIncomplete,
    check_acts_on,
    check_assessed_as_applied,
    check_files,
    check_may_advance,
    check_none_open,
    check_scheduled,
    check_self_assessment,
)
from models.rules.complaints import (
    AnsweredByComplainant,
    check_closed_by_another,
    check_handles,
    check_may_complain,
)
from models.rules.licence_applications import LicenceApplicationStatus
from models.rules.licence_documents import (
    REQUIRED,
    DocumentsClosed,
    DocumentsMissing,
    LicenceDocumentKind,
    check_documents,
    check_takes_documents,
    hash_read,
    missing_documents,
)
from models.rules.licences import LicenceKind
from models.rules.violations import InvalidInput, NotPermitted

LSP, OTHER_LSP = "BNSP-LSP-9001-ID", "BNSP-LSP-9002-ID"
OFFICER = Actor("dewi", frozenset({Role.LSP_OFFICER}), lsp=LSP)
SITI = Actor("siti", frozenset({Role.SUBJECT}))
QUALITY = Actor("qori", frozenset({Role.BNSP_QUALITY}))
EMPLOYER = Actor("toko", frozenset({Role.EMPLOYER}))
TODAY = date(2026, 5, 11)


def test_a_candidate_files_for_himself_and_an_officer_for_others() -> None:
    check_files(SITI, LSP, for_somebody=False)
    check_files(OFFICER, LSP, for_somebody=True)
    for actor, licence_number, for_somebody in ((SITI, LSP, True), (OFFICER, LSP, False), (OFFICER, OTHER_LSP, True)):
        with pytest.raises(NotPermitted):
            check_files(actor, licence_number, for_somebody=for_somebody)


def test_a_candidate_answers_and_withdraws_and_the_lsp_does_the_rest() -> None:
    check_acts_on(SITI, LSP, "siti")
    check_may_advance(SITI, ApplicationAct.WITHDRAW, LSP, "siti")
    for act in ApplicationAct:
        check_may_advance(OFFICER, act, LSP, "siti")
    for act in (ApplicationAct.PRE_ASSESS, ApplicationAct.DECLINE):
        with pytest.raises(NotPermitted):
            check_may_advance(SITI, act, LSP, "siti")
    for candidate in ("tono", None):
        with pytest.raises(NotPermitted):
            check_acts_on(SITI, LSP, candidate)


@pytest.mark.parametrize(("answered", "missing", "foreign"), [("a", 1, 0), ("abx", 0, 1), ("", 2, 0)])
def test_every_core_unit_is_answered_and_no_foreign_one(answered: str, missing: int, foreign: int) -> None:
    check_self_assessment("ab", "c", "abc")
    check_self_assessment("ab", "c", "ab")
    with pytest.raises(SelfAssessmentIncomplete) as refusal:
        check_self_assessment("ab", "c", answered)
    assert (refusal.value.missing, refusal.value.foreign) == (missing, foreign)


def test_one_application_is_open_and_leads_to_its_own_assessment() -> None:
    check_none_open([])
    with pytest.raises(ApplicationOpen):
        check_none_open(["APL-000001"])
    check_assessed_as_applied("APL-000001", AppliedFor(1, 2, 3), AppliedFor(1, 2, 3))
    for other in (AppliedFor(9, 2, 3), AppliedFor(1, 9, 3), AppliedFor(1, 2, 9)):
        with pytest.raises(AssessedOtherwise):
            check_assessed_as_applied("APL-000001", AppliedFor(1, 2, 3), other)


def test_a_day_is_set_that_has_not_passed() -> None:
    check_scheduled(TODAY, TODAY)
    with pytest.raises(InvalidInput):
        check_scheduled(date(2026, 5, 10), TODAY)


def test_who_complains_and_who_handles() -> None:
    for actor, licence_number in ((EMPLOYER, LSP), (SITI, OTHER_LSP), (OFFICER, LSP), (QUALITY, OTHER_LSP)):
        check_may_complain(actor, licence_number)
    for actor in (OFFICER, Actor("l", frozenset({Role.BNSP_LICENSING}))):
        with pytest.raises(NotPermitted):
            check_may_complain(actor, OTHER_LSP)
    check_handles(OFFICER, LSP)
    check_handles(QUALITY, OTHER_LSP)
    for actor, licence_number in ((OFFICER, OTHER_LSP), (EMPLOYER, LSP)):
        with pytest.raises(NotPermitted):
            check_handles(actor, licence_number)


def test_a_complaint_is_closed_by_another() -> None:
    check_closed_by_another("KLH-000001", "toko", "dewi")
    with pytest.raises(AnsweredByComplainant):
        check_closed_by_another("KLH-000001", "dewi", "dewi")


def test_documents_are_complete_or_the_missing_ones_are_named() -> None:
    for kind, required in REQUIRED.items():
        check_documents("LIS-000001", kind, required)
    filed = REQUIRED[LicenceKind.INITIAL] - {LicenceDocumentKind.SITES}
    assert missing_documents(LicenceKind.INITIAL, filed) == (LicenceDocumentKind.SITES,)
    with pytest.raises(DocumentsMissing, match="LIS-000001 still needs SITES"):
        check_documents("LIS-000001", LicenceKind.INITIAL, filed)


def test_documents_are_taken_while_the_application_is_with_the_applicant() -> None:
    open_to = {LicenceApplicationStatus.DRAFT, LicenceApplicationStatus.RETURNED}
    for status in LicenceApplicationStatus:
        if status in open_to:
            check_takes_documents("LIS-000001", status)
        else:
            with pytest.raises(DocumentsClosed):
                check_takes_documents("LIS-000001", status)


def test_a_hash_has_sixty_four_digits() -> None:
    assert hash_read(f" {'AB' * 32} ") == "ab" * 32
    for wrong in ("", "ab", "g" * 64, "a" * 65):
        with pytest.raises(InvalidInput):
            hash_read(wrong)

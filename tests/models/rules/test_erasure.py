"""When a person's data may be erased."""

from datetime import date, timedelta

import pytest

from models.rules.certificates import CertificateStatus
from models.rules.erasure import (
    CertificateInForce,
    HeldCertificate,
    Identity,
    KeptRecord,
    MatterPending,
    PersonalDataErased,
    RecordsKept,
    check_kept_long_enough,
    check_not_erased,
    check_not_in_force,
    check_settled,
    erasure_reference,
)
from models.rules.holders import HolderHasAnotherName, check_one_of_the_names
from models.rules.national_id import NationalId
from models.rules.violations import InvalidInput

NUMBER = "TIK.9001.00001.2026"
LAST = date(2029, 5, 11)
SITI = Identity(["Siti Nur'aini, S.Kom."], NationalId("3273015708990042"))
HELD = {CertificateStatus.ACTIVE, CertificateStatus.SUSPENDED}


@pytest.mark.parametrize("status", CertificateStatus)
def test_only_what_the_person_may_use_or_could_again_is_in_force(status: CertificateStatus) -> None:
    certificate = HeldCertificate(NUMBER, status, LAST)
    check_not_in_force([certificate], LAST + timedelta(days=1))
    if status not in HELD:
        check_not_in_force([certificate], LAST)
        return
    with pytest.raises(CertificateInForce) as refusal:
        check_not_in_force([certificate], LAST)
    assert refusal.value.facts == {"registration_number": NUMBER, "last_valid_day": LAST}


def test_a_record_is_kept_through_the_last_day_of_its_cycle() -> None:
    check_kept_long_enough([KeptRecord(NUMBER, LAST)], LAST + timedelta(days=1))
    with pytest.raises(RecordsKept, match=f"^The records of {NUMBER} are kept until 2029-05-11.$"):
        check_kept_long_enough([KeptRecord("assessment 1", date(2020, 1, 1)), KeptRecord(NUMBER, LAST)], LAST)


def test_what_is_not_finished_is_named() -> None:
    check_settled([])
    with pytest.raises(MatterPending, match=r"^APL-000001 is not finished.$"):
        check_settled(["APL-000001", "BDG-000001"])


def test_what_was_erased_is_not_there_to_be_used() -> None:
    check_not_erased(NUMBER, is_erased=False)
    with pytest.raises(PersonalDataErased, match=f"^The personal data of {NUMBER} has been erased.$"):
        check_not_erased(NUMBER, is_erased=True)


@pytest.mark.parametrize("text", ["PDP/17/V/2030", "  B-1042/BNSP/PDP/2030 ", "S/17", "Surat 20300517"])
def test_the_number_of_a_letter_is_a_reference(text: str) -> None:
    assert erasure_reference(text, SITI) == text.strip()


@pytest.mark.parametrize(
    "text",
    ["", " ", "x" * 81, "Surat Siti", "PDP/SITI/17", "nuraini-17", "3273015708990042", "3273 0157 0899 0042", "1" * 16],
)
def test_a_reference_names_nobody(text: str) -> None:
    with pytest.raises(InvalidInput, match=r"^reference: "):
        erasure_reference(text, SITI)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("issue-1", False),
        ("Asesi Siti.xlsx", True),
        ("NIK3273015708990042", True),
        ("sitinuraini", False),
        ("S", False),
    ],
)
def test_a_text_tells_who_a_person_is_by_a_word_of_the_name_or_the_nik(text: str, told: bool) -> None:  # noqa: FBT001 - a case
    assert SITI.is_told_by(text) is told


def test_an_identity_is_not_shown_by_accident() -> None:
    assert "Siti" not in repr(SITI)
    assert "3273" not in repr(SITI)


def test_a_person_goes_by_any_name_that_is_on_a_paper() -> None:
    check_one_of_the_names("siti nuraini", ["Siti Nur'aini", "Siti Nur'aini, S.Kom."])
    for known in (["Siti Nur'aini, S.Kom."], [""], []):
        with pytest.raises(HolderHasAnotherName):
            check_one_of_the_names("siti nuraini", known)

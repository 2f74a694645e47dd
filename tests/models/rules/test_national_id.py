from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.holders import Sex
from models.rules.national_id import KEMENDAGRI_PROVINCES, NationalId, NationalIdCipher, UnreadablePersonalData
from models.rules.violations import InvalidInput

CIPHER = NationalIdCipher(encryption_key=bytes(range(32)), matching_key=bytes(range(32, 64)))
NONCE = b"twelve bytes"
WOMAN = "3273015708990042"
MAN = "3273011708990042"


def test_there_are_38_provinces() -> None:
    assert len(KEMENDAGRI_PROVINCES) == 38


def test_a_number_tells_sex_and_birth_date() -> None:
    woman, man = NationalId.parse(WOMAN), NationalId.parse(" 3273 0117 0899 0042 ")
    assert (woman.sex, man.sex) == (Sex.FEMALE, Sex.MALE)
    assert woman.possible_birth_dates == {date(1999, 8, 17), date(2099, 8, 17)}
    assert woman.agrees_with(date(1999, 8, 17), Sex.FEMALE)
    assert not woman.agrees_with(date(1999, 8, 17), Sex.MALE)
    assert not woman.agrees_with(date(1999, 8, 18), Sex.FEMALE)


@pytest.mark.parametrize(
    ("digits", "reason"),
    [
        ("327301570899004", "must have sixteen digits"),
        ("32730157089900420", "must have sixteen digits"),
        ("327301570899004a", "must have sixteen digits"),
        ("٣٢٧٣٠١٥٧٠٨٩٩٠٠٤٢", "must have sixteen digits"),
        ("9973015708990042", "begins with no province"),
        ("3273013208990042", "holds no day of the calendar"),
        ("3273010008990042", "holds no day of the calendar"),
        ("3273014008990042", "holds no day of the calendar"),
        ("3273013113990042", "holds no day of the calendar"),
        ("3273013002990042", "holds no day of the calendar"),
        ("3273015708990000", "has no serial"),
    ],
)
def test_what_cannot_be_a_number_is_refused_without_repeating_it(digits: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        NationalId.parse(digits)
    assert (refusal.value.field, refusal.value.reason) == ("nationalId", reason)
    assert digits not in str(refusal.value)


def test_a_leap_day_of_either_century_counts() -> None:
    assert NationalId.parse("3273012902000042").possible_birth_dates == {date(2000, 2, 29)}
    assert NationalId.parse("3273012902960042").possible_birth_dates == {date(1996, 2, 29), date(2096, 2, 29)}


def test_the_digits_show_in_no_text() -> None:
    number = NationalId.parse(WOMAN)
    assert WOMAN not in f"{number} {number!r} {[number]} {CIPHER!r}"


def test_the_same_person_has_the_same_mark_and_another_key_another() -> None:
    other = NationalIdCipher(encryption_key=bytes(range(32)), matching_key=bytes(32))
    assert CIPHER.mark(NationalId.parse(WOMAN)) == CIPHER.mark(NationalId.parse(f" {WOMAN}"))
    assert CIPHER.mark(NationalId.parse(WOMAN)) != CIPHER.mark(NationalId.parse(MAN))
    assert CIPHER.mark(NationalId.parse(WOMAN)) != other.mark(NationalId.parse(WOMAN))
    assert len(CIPHER.mark(NationalId.parse(WOMAN))) == 64


@given(st.integers(0, 9999), st.binary(min_size=12, max_size=12))
def test_what_is_encrypted_comes_back(serial: int, nonce: bytes) -> None:
    number = NationalId(f"327301170899{serial:04}")
    stored = CIPHER.encrypt(number, nonce)
    assert CIPHER.decrypt(stored) == number
    assert number.digits.encode() not in stored


@given(st.integers(0, 44), st.integers(1, 255))
def test_a_changed_byte_is_noticed(position: int, change: int) -> None:
    stored = bytearray(CIPHER.encrypt(NationalId.parse(WOMAN), NONCE))
    assert len(stored) == 45
    stored[position] ^= change
    with pytest.raises(UnreadablePersonalData):
        CIPHER.decrypt(bytes(stored))


@pytest.mark.parametrize(
    ("encryption", "matching"), [(b"short", bytes(32)), (bytes(32), b"short"), (bytes(32), bytes(32))]
)
def test_keys_have_their_length_and_differ(encryption: bytes, matching: bytes) -> None:
    with pytest.raises(ValueError, match="key"):
        NationalIdCipher(encryption, matching)


def test_a_nonce_has_its_length() -> None:
    with pytest.raises(ValueError, match="12 bytes"):
        CIPHER.encrypt(NationalId.parse(WOMAN), b"short")


def test_what_was_sealed_for_one_purpose_does_not_open_for_another() -> None:
    sealed = CIPHER.seal(b"Bandung", b"birth", NONCE)
    assert CIPHER.unseal(sealed, b"birth") == b"Bandung"
    with pytest.raises(UnreadablePersonalData):
        CIPHER.unseal(sealed, b"address")

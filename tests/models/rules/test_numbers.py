from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.numbers import (
    AssessorNumber,
    BlankNumber,
    CertificateNumber,
    DecreeNumber,
    LicenceNumber,
    RegistrationNumber,
    SchemeCode,
)
from models.rules.violations import InvalidInput

Parse = Callable[[str], object]

ACCEPTED = [
    (LicenceNumber.parse, "BNSP-LSP-9001-ID", "BNSP-LSP-9001-ID"),
    (LicenceNumber.parse, " bnsp-lsp-042-id ", "BNSP-LSP-042-ID"),
    (LicenceNumber.parse, "BNSP-LSP-12345-ID", "BNSP-LSP-12345-ID"),
    (RegistrationNumber.parse, "TIK.9001.00042.2026", "TIK.9001.00042.2026"),
    (RegistrationNumber.parse, "TIK.9001.00042 2026", "TIK.9001.00042.2026"),
    (RegistrationNumber.parse, "No. Reg. TIK 9001 00042  2026", "TIK.9001.00042.2026"),
    (RegistrationNumber.parse, "Reg.F 042 001 1999", "F.042.001.1999"),
    (RegistrationNumber.parse, "NO 123 4567890 2026", "NO.123.4567890.2026"),
    (CertificateNumber.parse, "62090 2513 3 0000042 2026", "62090 2513 3 0000042 2026"),
    (CertificateNumber.parse, "No. 62090  2513 0 00000042 2026", "62090 2513 0 00000042 2026"),
    (AssessorNumber.parse, "MET.000.000042 2026", "MET.000.000042 2026"),
    (AssessorNumber.parse, "MET.000.000042.2026", "MET.000.000042 2026"),
    (AssessorNumber.parse, "met. 000.0000422026", "MET.000.000042 2026"),
    (DecreeNumber.parse, "KEP.0933/BNSP/IV/2025", "KEP.0933/BNSP/IV/2025"),
    (DecreeNumber.parse, "KEP. 0292 /II/BNSP/2021", "KEP.0292/II/BNSP/2021"),
    (DecreeNumber.parse, "kep 123/bnsp/xii/2020", "KEP.123/BNSP/XII/2020"),
    (BlankNumber.parse, "0012 3456", "00123456"),
    (SchemeCode.parse, "skm-000123", "SKM-000123"),
]

REFUSED = [
    (LicenceNumber.parse, "BISP-LSP-9001-ID", "licenceNumber"),
    (LicenceNumber.parse, "BNSP-LSP-9001-IDa", "licenceNumber"),
    (LicenceNumber.parse, "BNSP-LSP-12-ID", "licenceNumber"),
    (LicenceNumber.parse, "BNSP-LSP-१२३४-ID", "licenceNumber"),
    (RegistrationNumber.parse, "", "registrationNumber"),
    (RegistrationNumber.parse, "TIK-9001-00042-2026", "registrationNumber"),
    (RegistrationNumber.parse, "TIK.9001.42.2026", "registrationNumber"),
    (RegistrationNumber.parse, "TIK.9001.00042.3026", "registrationNumber"),
    (RegistrationNumber.parse, "ABCDE.9001.00042.2026", "registrationNumber"),
    (CertificateNumber.parse, "62090 2513 3 00042 2026", "certificateNumber"),
    (CertificateNumber.parse, "62090 2513 10 0000042 2026", "certificateNumber"),
    (AssessorNumber.parse, "MET.001.000042 2026", "assessorNumber"),
    (DecreeNumber.parse, "KEP.0933/BNSP/4/2025", "decreeNumber"),
    (BlankNumber.parse, "12345", "blankNumber"),
    (SchemeCode.parse, "SKM-123", "schemeCode"),
]


@pytest.mark.parametrize(("parse", "text", "canonical"), ACCEPTED)
def test_a_number_as_printed_has_one_canonical_form(parse: Parse, text: str, canonical: str) -> None:
    assert str(parse(text)) == canonical


@pytest.mark.parametrize(("parse", "text", "field"), REFUSED)
def test_another_shape_is_refused_by_field_and_not_repeated(parse: Parse, text: str, field: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        parse(text)
    assert refusal.value.field == field
    assert not text or text not in str(refusal.value)


def test_new_numbers_are_formed_as_printed() -> None:
    licence = LicenceNumber("9001")
    assert str(RegistrationNumber.numbered("TIK", licence, 42, 2026)) == "TIK.9001.00042.2026"
    assert str(CertificateNumber.numbered("62090", "2513", 3, 42, 2026)) == "62090 2513 3 0000042 2026"
    assert str(CertificateNumber.numbered("62090", "2513", None, 9_999_999, 2026)) == "62090 2513 0 9999999 2026"
    assert SchemeCode("000123").at(2) == "SKM-000123@2"


@pytest.mark.parametrize("serial", [0, -1, 10_000_000])
def test_a_serial_outside_seven_digits_is_refused(serial: int) -> None:
    with pytest.raises(InvalidInput):
        RegistrationNumber.numbered("TIK", LicenceNumber("9001"), serial, 2026)
    with pytest.raises(InvalidInput):
        CertificateNumber.numbered("62090", "2513", 3, serial, 2026)


years = st.integers(1900, 2099)
serials = st.integers(1, 9_999_999)
prefixes = st.from_regex(r"[A-Z]{1,4}", fullmatch=True)


def digits(low: int, high: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=low, max_size=high)


@given(prefixes, digits(3, 5), serials, years)
def test_registration_numbers_come_back(prefix: str, licence: str, serial: int, year: int) -> None:
    number = RegistrationNumber.numbered(prefix, LicenceNumber(licence), serial, year)
    assert RegistrationNumber.parse(str(number)) == number
    assert RegistrationNumber.parse(f" No. Reg. {str(number).replace('.', ' ')} ") == number


@given(digits(5, 5), digits(4, 4), st.none() | st.integers(1, 9), serials, years)
def test_certificate_numbers_come_back(kbli: str, kbji: str, level: int | None, serial: int, year: int) -> None:
    number = CertificateNumber.numbered(kbli, kbji, level, serial, year)
    assert CertificateNumber.parse(f"No. {number}") == number


@given(digits(3, 5))
def test_licence_numbers_come_back(text: str) -> None:
    assert LicenceNumber.parse(str(LicenceNumber(text))) == LicenceNumber(text)


@given(digits(6, 6), years)
def test_assessor_numbers_come_back(serial: str, year: int) -> None:
    number = AssessorNumber(serial, str(year))
    assert AssessorNumber.parse(str(number)) == number


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    parsers: list[Parse] = [LicenceNumber.parse, RegistrationNumber.parse, CertificateNumber.parse]
    for parse in [*parsers, AssessorNumber.parse, DecreeNumber.parse, BlankNumber.parse, SchemeCode.parse]:
        try:
            number = parse(text)
        except InvalidInput:
            continue
        assert parse(str(number)) == number


def test_a_number_that_is_left_out_stays_so() -> None:
    assert BlankNumber.canonical("0012 3456") == "00123456"
    assert BlankNumber.canonical_or_none("0012 3456") == "00123456"
    assert BlankNumber.canonical_or_none(None) is None

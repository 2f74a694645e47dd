import pytest
from hypothesis import given

from signing.claims import CertificateClaims
from signing.defects import Defect
from signing.text import RefusedText, lint_claims, lint_name, lint_title
from tests.signing.specimens import LONG, SHORT, TYPICAL, claims, signable_claims


@pytest.mark.parametrize("accepted", [TYPICAL, LONG, SHORT])
def test_ordinary_claims_pass(accepted: CertificateClaims) -> None:
    lint_claims(accepted)


@given(signable_claims())
def test_the_specimens_pass(drawn: CertificateClaims) -> None:
    lint_claims(drawn)


@pytest.mark.parametrize(
    "name",
    [
        "Nur",
        "Siti Nur\u2019aini, S.T., M.T.",
        "I Gusti Ngurah A.A. Putra (alm.)",
        "Kumar S/O Rajan",
        "D'Angelo Müller-Žižek",
        "Nguyễn Thị Ánh",
        "\u02bbAbd ar-Raḥmān",
        "A" * 100,
    ],
)
def test_names_as_people_bear_them(name: str) -> None:
    lint_name(name)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", Defect.EMPTY_TEXT),
        ("A" * 101, Defect.WORDS_TOO_LONG),
        ("Zoe\u0308", Defect.NOT_NFC),
        ("\u212bngstrom", Defect.NOT_NFC),
        ("Siti\x00", Defect.CONTROL_CHARACTER),
        ("Siti\nNur", Defect.CONTROL_CHARACTER),
        ("Siti\x7f", Defect.CONTROL_CHARACTER),
        ("Siti\x85Nur", Defect.CONTROL_CHARACTER),
        ("Siti\u2028Nur", Defect.CONTROL_CHARACTER),
        ("Siti\u200bNur", Defect.FORMAT_CHARACTER),
        ("Siti\u00adNur", Defect.FORMAT_CHARACTER),
        ("\ufeffSiti", Defect.FORMAT_CHARACTER),
        ("Siti\U000e0041", Defect.FORMAT_CHARACTER),
        ("Siti\u202eruN", Defect.BIDIRECTIONAL_CONTROL),
        ("Siti\u2067Nur", Defect.BIDIRECTIONAL_CONTROL),
        ("Siti\u200fNur", Defect.BIDIRECTIONAL_CONTROL),
        ("S\u0456ti", Defect.MIXED_SCRIPTS),  # Cyrillic i
        ("\u039dur", Defect.MIXED_SCRIPTS),  # Greek capital nu
        ("\u0421\u0456\u0442\u0456", Defect.NOT_LATIN),
        ("\u0633\u064a\u062a\u064a", Defect.NOT_LATIN),
        ("Siti 2", Defect.FORBIDDEN_CHARACTER),
        ("Siti\u00a0Nur", Defect.FORBIDDEN_CHARACTER),
        ("Siti \U0001f600", Defect.FORBIDDEN_CHARACTER),
        ("Siti\ud800", Defect.FORBIDDEN_CHARACTER),
        ("Siti\ue000", Defect.FORBIDDEN_CHARACTER),
        ("Siti <b>", Defect.FORBIDDEN_CHARACTER),
        ("Siti`Nur", Defect.FORBIDDEN_CHARACTER),
        ("Siti Q\u0301", Defect.FORBIDDEN_CHARACTER),  # in NFC, and still a combining mark
        (" Siti", Defect.UNTIDY_SPACES),
        ("Siti ", Defect.UNTIDY_SPACES),
        ("Siti  Nur", Defect.UNTIDY_SPACES),
        ("-", Defect.NO_LETTERS),
        (". ,", Defect.NO_LETTERS),
    ],
)
def test_names_that_deceive(name: str, reason: Defect) -> None:
    with pytest.raises(RefusedText) as refusal:
        lint_name(name)
    assert (refusal.value.reason, refusal.value.claim) == (reason, "name")


@pytest.mark.parametrize(
    "title",
    [
        "Ahli K3 Umum",
        "Nakhoda Kapal < 35 GT",
        "C# & Web (Jenjang 4)",
        "Operator “Forklift” ≤ 5 m³/jam",
        "Teknisi 100%: 5°\u20137°",
        "KKNI Level II pada Kompetensi Keahlian Teknik Komputer dan Jaringan",
        "T" * 150,
    ],
)
def test_titles_as_schemes_bear_them(title: str) -> None:
    lint_title(title)


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("", Defect.EMPTY_TEXT),
        ("T" * 151, Defect.WORDS_TOO_LONG),
        ("Ahli {K3}", Defect.FORBIDDEN_CHARACTER),
        ("Ahli\\K3", Defect.FORBIDDEN_CHARACTER),
        ("123", Defect.NO_LETTERS),
        ("Ahli 3171234567890123", Defect.HOLDS_A_LONG_NUMBER),
        ("Ahli 3171.2345-6789 0123", Defect.HOLDS_A_LONG_NUMBER),
        ("Ahli \u0663", Defect.FORBIDDEN_CHARACTER),
    ],
)
def test_titles_that_deceive(title: str, reason: Defect) -> None:
    with pytest.raises(RefusedText) as refusal:
        lint_title(title)
    assert (refusal.value.reason, refusal.value.claim) == (reason, "title")


@pytest.mark.parametrize(
    ("claim", "value", "reason"),
    [
        ("iss", "https://cek.bnsp.go.id/", Defect.BAD_ISS),
        ("iss", "http://cek.bnsp.go.id", Defect.BAD_ISS),
        ("iss", "https://CEK.bnsp.go.id", Defect.BAD_ISS),
        ("iss", "https://user@cek.bnsp.go.id", Defect.BAD_ISS),
        ("iss", "https://cek.bnsp.go.id#", Defect.BAD_ISS),
        ("iss", "https://cek.bnsp.go.id\n", Defect.BAD_ISS),
        ("iss", "https://" + "a" * 53, Defect.BAD_ISS),
        ("jti", "TIK.1565.68042 2026", Defect.BAD_JTI),
        ("jti", "TIK.1565.68042.1826", Defect.BAD_JTI),
        ("jti", "tik.1565.68042.2026", Defect.BAD_JTI),
        ("jti", "TIK.1565.6804\u0662.2026", Defect.BAD_JTI),
        ("number", "62090 2513 3 0034912  2026", Defect.BAD_NUMBER),
        ("number", "6209 2513 3 0034912 2026", Defect.BAD_NUMBER),
        ("blank", "", Defect.BAD_BLANK),
        ("blank", "3171234567890123", Defect.BAD_BLANK),
        ("scheme", "SKM-002731", Defect.BAD_SCHEME),
        ("scheme", "SKM-002731@0", Defect.BAD_SCHEME),
        ("level", 0, Defect.BAD_LEVEL),
        ("level", 10, Defect.BAD_LEVEL),
        ("lsp", "BNSP-LSP-1565-ID ", Defect.BAD_LSP),
        ("iat", 0, Defect.BAD_IAT),
        ("iat", 253_402_300_800, Defect.BAD_IAT),
        ("exp", 253_402_300_800, Defect.BAD_EXP),
        ("exp", 1_795_312_345, Defect.EXPIRES_BEFORE_ISSUE),
        ("exp", 1_889_974_801, Defect.EXPIRES_WITHIN_A_DAY),
    ],
)
def test_claims_out_of_their_pattern(claim: str, value: str | int, reason: Defect) -> None:
    with pytest.raises(RefusedText) as refusal:
        lint_claims(claims(**{claim: value}))
    assert (refusal.value.reason, refusal.value.claim) == (reason, claim)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"status_index": -1}, Defect.BAD_STATUS_INDEX),
        ({"status_index": 131_072}, Defect.BAD_STATUS_INDEX),
        ({"status_uri": "https://other.example/status/17"}, Defect.BAD_STATUS_URI),
        ({"status_uri": "https://cek.bnsp.go.id/status/017"}, Defect.BAD_STATUS_URI),
        ({"status_uri": "/status/17"}, Defect.BAD_STATUS_URI),
    ],
)
def test_a_status_that_is_not_of_this_register(changes: dict[str, str | int], reason: Defect) -> None:
    with pytest.raises(RefusedText) as refusal:
        lint_claims(claims(**changes))
    assert (refusal.value.reason, refusal.value.claim) == (reason, "status")

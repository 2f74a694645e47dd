"""What the finished file says, to people, to readers of PDF files and to the checker. Each paper is drawn once."""

import re
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from api.paper.content import PaperContent
from api.paper.render import PaperNotRendered, render_paper, symbol_width
from signing.codes import codes_in_image
from signing.pictures import read_codes
from signing.transport import qr_text, to_digits
from tests.api.paper.samples import CONSTRUCTION, USUAL
from tests.api.paper.signed import draft, drawn, sign
from tests.requirements import require_program


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The usual paper as a file, for the programs that read it."""
    path = tmp_path_factory.mktemp("paper") / "paper.pdf"
    path.write_bytes(drawn(USUAL).pdf)
    return path


def told(program: str, *arguments: str | Path) -> str:
    command = [require_program(program), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@cache
def printed_text(pdf: bytes) -> str:
    command = [require_program("pdftotext"), "-layout", "-", "-"]
    text = subprocess.run(command, input=pdf, check=True, capture_output=True).stdout.decode()
    return " ".join(text.split())


def test_the_file_says_what_it_is(usual: Path) -> None:
    lines = told("pdfinfo", usual).splitlines()
    facts = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
    expected = {
        "Title": "Sertifikat Kompetensi TIK.9001.00042.2026",
        "Author": "LSP Teknologi Digital Contoh",
        "Keywords": "TIK.9001.00042.2026, 62090 2513 3 0000042 2026",
        "Tagged": "yes",
        "JavaScript": "no",
        "Encrypted": "no",
        "Pages": "2",
        "Page size": "595.276 x 841.89 pts (A4)",
    }
    assert {key: facts.get(key) for key in expected} == expected


def test_the_file_claims_pdf_a_3a_and_pdf_ua_1(usual: Path) -> None:
    claims = re.findall(r"<(pdf(?:aid|uaid):\w+)>(\w+)<", told("pdfinfo", "-meta", usual))
    assert claims == [("pdfaid:part", "3"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1")]


@pytest.mark.parametrize(
    "phrase",
    [
        "SERTIFIKAT KOMPETENSI Certificate of Competence No. 62090 2513 3 0000042 2026",
        "Dengan ini menyatakan bahwa, / This is to certify that, Siti Nurhaliza binti Ahmad",
        "No. Reg. TIK.9001.00042.2026",
        "Teknologi Informasi dan Komunikasi Information and Communication Technology",
        "Pengembang Web Madya Intermediate Web Developer",
        "Sertifikat ini berlaku untuk: 3 (tiga) tahun / This certificate is valid for: 3 (three) years",
        "sampai dengan 21 November 2029 / until 21 November 2029",
        "12 J.620100.012.02 Menerapkan praktik pemrograman tahap 12 Apply programming practice, stage 12",
    ],
)
def test_front_and_back_say_it_in_both_languages(phrase: str) -> None:
    assert phrase in printed_text(drawn(USUAL).pdf)


def test_a_construction_certificate_has_lpjks_part_and_as_many_backs_as_its_units_need() -> None:
    pdf = drawn(CONSTRUCTION).pdf
    text = printed_text(pdf)
    assert "— belum tercatat / not yet recorded —" in text
    assert "Ketua LSP / Chairman PCA" in text
    assert "36 J.620100.036.02" in text
    assert len(pypdfium2.PdfDocument(pdf)) == 3


def test_the_token_is_attached_as_it_was_signed(usual: Path, tmp_path: Path) -> None:
    told("pdfdetach", "-save", "1", "-o", tmp_path / "token", usual)
    assert (tmp_path / "token").read_text() == drawn(USUAL).signed.token


def test_the_checker_reads_the_attached_token_and_the_printed_code_carries_the_same() -> None:
    token, pdf = drawn(USUAL).signed.token, drawn(USUAL).pdf
    assert read_codes(pdf) == [token]
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=150 / 72, grayscale=True).to_pil()
    assert codes_in_image(page) == [qr_text("https://cek.bnsp.go.id", to_digits(token))]


def test_the_same_values_give_the_same_bytes() -> None:
    paper = drawn(CONSTRUCTION)
    assert render_paper(CONSTRUCTION, paper.signed) == paper.pdf


def test_a_draft_carries_no_code_and_says_so_on_every_page() -> None:
    assert read_codes(draft(USUAL)) == []
    pages = pypdfium2.PdfDocument(draft(USUAL))
    assert [page.get_textpage().get_text_range().count("RANCANGAN") for page in pages] == [1, 1]


def test_a_reprint_says_which_one_it_is() -> None:
    again = render_paper(replace(USUAL, reprint=2), sign(USUAL))
    assert "Cetakan ulang ke-2 / Reprint no. 2" in printed_text(again)
    assert "Cetakan ulang" not in printed_text(drawn(USUAL).pdf)


def test_text_is_never_read_as_markup() -> None:
    content = replace(USUAL, name="#strong[A] $x^2$ *B* _C_ <D> @E \\F")
    assert content.name in printed_text(draft(content))


def test_a_letter_that_no_font_has_is_refused_and_not_dropped() -> None:
    with pytest.raises(PaperNotRendered):
        render_paper(replace(USUAL, name="漢字"), None)


@pytest.mark.parametrize(("content", "version", "width"), [(USUAL, 10, 45.6), (CONSTRUCTION, 12, 44.9)])
def test_the_printed_code_is_forty_millimetres_without_its_quiet_zone(
    content: PaperContent, version: int, width: float
) -> None:
    symbol = sign(content).symbol
    assert symbol.version == version
    assert round(symbol_width(symbol), 1) == width

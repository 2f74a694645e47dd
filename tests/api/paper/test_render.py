import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from api.paper.content import PaperContent
from api.paper.render import PaperNotRendered, render_paper, symbol_width
from signing.codes import codes_in_image
from signing.pictures import read_codes
from signing.qr import CertificateSymbol
from signing.transport import qr_text, to_digits
from tests.api.paper.samples import CONSTRUCTION, USUAL
from tests.api.paper.signed import sign
from tests.requirements import require_program


def printed_text(pdf: bytes, directory: Path) -> str:
    (directory / "paper.pdf").write_bytes(pdf)
    command = [require_program("pdftotext"), "-layout", "paper.pdf", "-"]
    return subprocess.run(command, cwd=directory, check=True, capture_output=True, text=True).stdout


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(render_paper(USUAL, sign(USUAL)))
    command = [require_program("pdfinfo"), "paper.pdf"]
    run = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    facts = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in run.stdout.splitlines())}
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


def test_the_file_claims_pdf_a_3a_and_pdf_ua_1(tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(render_paper(USUAL, sign(USUAL)))
    command = [require_program("pdfinfo"), "-meta", "paper.pdf"]
    metadata = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    claims = re.findall(r"<(pdf(?:aid|uaid):\w+)>(\w+)<", metadata)
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
def test_front_and_back_say_it_in_both_languages(phrase: str, tmp_path: Path) -> None:
    assert phrase in one_line(printed_text(render_paper(USUAL, sign(USUAL)), tmp_path))


def test_a_construction_certificate_has_lpjks_part_and_as_many_backs_as_its_units_need(tmp_path: Path) -> None:
    pdf = render_paper(CONSTRUCTION, sign(CONSTRUCTION))
    text = one_line(printed_text(pdf, tmp_path))
    assert "— belum tercatat / not yet recorded —" in text
    assert "Ketua LSP / Chairman PCA" in text
    assert "36 J.620100.036.02" in text
    assert len(pypdfium2.PdfDocument(pdf)) == 3


def test_the_token_is_attached_as_it_was_signed(tmp_path: Path) -> None:
    signed = sign(USUAL)
    (tmp_path / "paper.pdf").write_bytes(render_paper(USUAL, signed))
    command = [require_program("pdfdetach"), "-save", "1", "-o", "token", "paper.pdf"]
    subprocess.run(command, cwd=tmp_path, check=True)
    assert (tmp_path / "token").read_text() == signed.token


def test_the_checker_reads_the_attached_token_and_the_printed_code_carries_the_same() -> None:
    signed = sign(USUAL)
    pdf = render_paper(USUAL, signed)
    assert read_codes(pdf) == [signed.token]
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=150 / 72, grayscale=True).to_pil()
    assert codes_in_image(page) == [qr_text("https://cek.bnsp.go.id", to_digits(signed.token))]


def test_the_same_values_give_the_same_bytes() -> None:
    signed = sign(CONSTRUCTION)
    assert render_paper(CONSTRUCTION, signed) == render_paper(CONSTRUCTION, signed)


def test_a_draft_carries_no_code_and_says_so_on_every_page() -> None:
    pdf = render_paper(USUAL, None)
    assert read_codes(pdf) == []
    assert [page.get_textpage().get_text_range().count("RANCANGAN") for page in pypdfium2.PdfDocument(pdf)] == [1, 1]


def test_a_reprint_says_which_one_it_is(tmp_path: Path) -> None:
    text = printed_text(render_paper(replace(USUAL, reprint=2), sign(USUAL)), tmp_path)
    assert "Cetakan ulang ke-2 / Reprint no. 2" in one_line(text)
    assert "Cetakan ulang" not in printed_text(render_paper(USUAL, sign(USUAL)), tmp_path)


def test_text_is_never_read_as_markup(tmp_path: Path) -> None:
    content = replace(USUAL, name="#strong[A] $x^2$ *B* _C_ <D> @E \\F")
    assert content.name in printed_text(render_paper(content, sign(USUAL)), tmp_path)


def test_a_letter_that_no_font_has_is_refused_and_not_dropped() -> None:
    with pytest.raises(PaperNotRendered):
        render_paper(replace(USUAL, name="漢字"), None)


@pytest.mark.parametrize(("content", "version", "width"), [(USUAL, 10, 45.6), (CONSTRUCTION, 12, 44.9)])
def test_the_printed_code_is_forty_millimetres_without_its_quiet_zone(
    content: PaperContent, version: int, width: float
) -> None:
    symbol: CertificateSymbol = sign(content).symbol
    assert symbol.version == version
    assert round(symbol_width(symbol), 1) == width
